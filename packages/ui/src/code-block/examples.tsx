// A booking code with its QR, as on a confirmation.
import type { Examples } from "../example.ts"
import { Qr } from "../qr/index.tsx"
import { CodeBlock } from "./index.tsx"

export const examples: Examples = {
  "with its QR": (l) => (
    <div class="ticket">
      <CodeBlock
        label={l === "zh" ? "预约码" : "Booking code"}
        code="ZSNF8-KR4DD"
        hint={
          l === "zh" ? "到场时报预约码，或出示二维码。" : "Say the code or show the picture when you come."
        }
      />
      <Qr
        text="ZSNF8KR4DD"
        label={l === "zh" ? "预约码 ZSNF8-KR4DD 的二维码" : "QR of booking code ZSNF8-KR4DD"}
      />
    </div>
  ),
}
