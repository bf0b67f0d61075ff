// A valid booking beside its heading, and a short mark.
import type { Examples } from "../example.ts"
import { Seal } from "./index.tsx"

export const examples: Examples = {
  "a valid booking": (l) => (
    <div class="sealed">
      <Seal characters="预约有效" label={l === "zh" ? "预约有效" : "Booking valid"} />
      <div>
        <h2>{l === "zh" ? "预约好了" : "You are booked"}</h2>
        <p>
          {l === "zh" ? "11月25日 周三 09:00，宝山区婚姻登记中心" : "Wed 25 Nov, 09:00, Baoshan registry"}
        </p>
      </div>
    </div>
  ),
  done: (l) => <Seal characters="办结" label={l === "zh" ? "已办结" : "Completed"} />,
}
