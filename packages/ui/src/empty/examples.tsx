// Nothing booked yet.
import { ButtonLink } from "../button/index.tsx"
import type { Examples } from "../example.ts"
import { Empty } from "./index.tsx"

export const examples: Examples = {
  "nothing booked": (l) => (
    <Empty
      title={l === "zh" ? "您还没有预约" : "You have no bookings"}
      action={<ButtonLink href="#book" label={l === "zh" ? "去预约" : "Book now"} />}
    >
      {l === "zh"
        ? "预约以后，时间、地点和要带的材料都在这里。"
        : "Time, place and what to bring will be here."}
    </Empty>
  ),
}
