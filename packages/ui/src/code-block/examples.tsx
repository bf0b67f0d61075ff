// A booking code with its QR, as on a confirmation.
import type { Examples } from "../example.ts"
import { Qr } from "../qr/index.tsx"
import { CodeBlock } from "./index.tsx"

export const examples: Examples = {
  "with its QR": (l) => (
    <div class="ticket">
      <CodeBlock
        label={l === "zh" ? "预约码" : "Booking code"}
        code="BS267K3M"
        hint={
          l === "zh" ? "到场时报预约码，或出示二维码。" : "Say the code or show the picture when you come."
        }
      />
      <Qr text="BS267K3M" label={l === "zh" ? "预约码 BS267K3M 的二维码" : "QR of booking code BS267K3M"} />
    </div>
  ),
}
