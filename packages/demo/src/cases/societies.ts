// The invented cases of the desk of social organizations: somebody who sets one up, who asks, who reports.
import { regionIn } from "@civil/services/organizations/naming/structure.ts"
import type { Story } from "./story.ts"

const madeUp = "（演示内容，人物和情节均为虚构）"

const guidance =
  (question: string): Story["answers"] =>
  () => ({
    ...{ topic: "set_up", question: `${question}${madeUp}`, by: "call", times: ["morning", "afternoon"] },
    ...{ language: "mandarin", mobile: "19900000097" },
  })

const tipOff =
  (called: string, story: string): Story["answers"] =>
  ({ bureau }) => ({
    ...{ kind: "illegal", called: `${regionIn(bureau)}${called}`, acts: ["unregistered", "fees"] },
    story: `${story}${madeUp}`,
  })

const establishment =
  (core: string): Story["answers"] =>
  async ({ bureau, paper, other }) => ({
    ...{ kind: "association", special: "none", name: `${regionIn(bureau)}${core}` },
    ...{ purpose: `联系爱好者，开展交流。${madeUp}`, scope: "学习、交流、展演", area: regionIn(bureau) },
    ...{ address: "演示路 1 号", persons: "58", units: "0", funds: "50000" },
    ...{ legalName: other.name, legalNumber: other.number, headsAnother: "no", cadre: "no" },
    ...{ leadersPapers: [await paper("leadersPapers")], declared: true },
    ...{ route: "dual", unit: "supervisor-education" },
    ...{ charter: [await paper("charter")], proof: [await paper("proof")] },
    ...{ premises: [await paper("premises")], members: [await paper("members")] },
    agreed_association: true,
  })

export const societies: readonly Story[] = [
  {
    matter: "organizations.establishment",
    person: 60,
    daysAgo: 1,
    answers: establishment("少儿棋类协会"),
  },
  {
    matter: "organizations.establishment",
    person: 61,
    daysAgo: 6,
    answers: establishment("诗词学会"),
    since: [
      { by: "societies", act: "claim" },
      {
        by: "societies",
        act: "request_correction",
        input: { fields: ["scope"], reason: "unclear", note: "业务范围请写具体。（演示）" },
      },
    ],
  },
  {
    matter: "organizations.guidance",
    person: 62,
    daysAgo: 0,
    answers: guidance("我们有四十个人，能不能先成立协会，再发展会员？"),
  },
  {
    matter: "organizations.guidance",
    person: 63,
    daysAgo: 4,
    answers: guidance("业务主管单位应该找哪个部门？"),
    since: [
      { by: "societies", act: "claim" },
      { by: "societies", act: "approve", input: { note: "已电话答复：教育类的先问区教育局。（演示）" } },
      { hours: 1 },
    ],
  },
  {
    matter: "organizations.tip_off",
    person: 64,
    daysAgo: 2,
    answers: tipOff("国学研究总会", "在小区里发传单，交三千元“入会费”。"),
  },
  {
    matter: "organizations.tip_off",
    person: 65,
    daysAgo: 5,
    answers: tipOff("健康养生联合会", "冒用协会名义卖保健品。"),
    since: [{ by: "societies", act: "claim" }],
  },
]
