// A booking on its way.
import type { Examples } from "../example.ts"
import { Timeline } from "./index.tsx"

export const examples: Examples = {
  "a booking on its way": (l) => (
    <Timeline
      language={l}
      entries={
        l === "zh"
          ? [
              { state: "done", title: "您已预约", when: "11月22日 周日 10:32", who: "您" },
              {
                state: "now",
                title: "等对方确认",
                when: "11月24日 周二 18:00 前",
                who: "对方",
                children: <p>对方登录本站，在“我的办事”里确认。</p>,
              },
              { state: "next", title: "到场登记", when: "11月25日 周三 09:00", who: "宝山区婚姻登记中心" },
            ]
          : [
              { state: "done", title: "You booked", when: "Sun 22 Nov, 10:32", who: "you" },
              {
                state: "now",
                title: "Your partner confirms",
                when: "by Tue 24 Nov, 18:00",
                who: "your partner",
                children: <p>They sign in here and confirm under “My bookings”.</p>,
              },
              {
                state: "next",
                title: "You come to register",
                when: "Wed 25 Nov, 09:00",
                who: "Baoshan registry",
              },
            ]
      }
    />
  ),
}
