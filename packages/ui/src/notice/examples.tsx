// The four tones.
import type { Examples } from "../example.ts"
import { Notice } from "./index.tsx"

export const examples: Examples = {
  info: (l) => (
    <Notice tone="info" title={l === "zh" ? "免费办理，不收任何费用。" : "This service is free."}>
      <p>{l === "zh" ? "到场后由登记员核对证件。" : "A registrar checks your papers when you come."}</p>
    </Notice>
  ),
  ok: (l) => (
    <Notice
      tone="ok"
      title={l === "zh" ? "对方已确认，预约有效。" : "Your partner confirmed. The booking is valid."}
    />
  ),
  warn: (l) => (
    <Notice
      tone="warn"
      title={l === "zh" ? "还差一步：等对方确认。" : "One step left: your partner confirms."}
    >
      <p>
        {l === "zh"
          ? "对方须在 11月24日 18:00 前登录确认，否则预约自动失效。"
          : "Your partner must sign in and confirm by 18:00 on 24 Nov, or the booking lapses."}
      </p>
    </Notice>
  ),
  stop: (l) => (
    <Notice
      tone="stop"
      title={l === "zh" ? "当天一方未满法定婚龄，不能预约。" : "One of you is under age on that day."}
    >
      <p>{l === "zh" ? "男方须满 22 周岁，女方须满 20 周岁。" : "Men must be 22, women 20."}</p>
    </Notice>
  ),
}
