// The invented cases of one bureau, in every state a case can be in.
import {
  ceremony,
  complaint,
  counselling,
  greenChannel,
  noShowAppeal,
  reissue,
  reissueByAgent,
} from "./answers.ts"
import { societies } from "./societies.ts"
import type { Post, Step, Story } from "./story.ts"

const claim = (by: Post = "clerk"): Step => ({ by, act: "claim" })
const approve = (by: Post = "clerk"): Step => ({ by, act: "approve" })
const refuse = (reason: string, by: Post = "clerk"): Step => ({
  by,
  act: "refuse",
  input: { reason, note: "演示：与档案不一致。" },
})
/** The time for taking a decision back is over, and it is told. */
const told: Step = { hours: 1 }
const ask: Step = {
  by: "clerk",
  act: "request_correction",
  input: { fields: ["registeredAt"], reason: "archive_unclear", note: "请写明当时的登记机关全称。" },
}
const answer: Step = {
  by: "citizen",
  act: "correct",
  input: { answers: { registeredAt: "演示市演示区民政局婚姻登记处" } },
}
const decided = (...steps: readonly Step[]): readonly Step[] => [claim(), ...steps, told]

const papers: readonly Story[] = [
  { matter: "marriage.reissue", person: 0, daysAgo: 0, answers: reissue() },
  { matter: "marriage.reissue", person: 1, daysAgo: 0, answers: reissue() },
  { matter: "marriage.reissue", person: 2, daysAgo: 1, answers: reissue("damaged") },
  { matter: "marriage.reissue", person: 3, resident: "sun-li", daysAgo: 1, answers: reissue() },
  { matter: "marriage.reissue", person: 4, daysAgo: 1, answers: reissueByAgent },
  { matter: "marriage.reissue", person: 5, daysAgo: 0, answers: reissue(), since: [claim()] },
  {
    matter: "marriage.reissue",
    person: 6,
    daysAgo: 0,
    answers: reissue("differs"),
    since: [claim("second-clerk")],
  },
  // Nobody took these in time.
  { matter: "marriage.reissue", person: 7, daysAgo: 9, answers: reissue() },
  { matter: "marriage.reissue", person: 8, daysAgo: 12, answers: reissue("damaged") },
  {
    matter: "marriage.reissue",
    person: 9,
    resident: "tang-xiaoyu",
    daysAgo: 2,
    answers: reissue(),
    since: [claim(), ask],
  },
  { matter: "marriage.reissue", person: 10, daysAgo: 3, answers: reissue(), since: [claim(), ask] },
  {
    matter: "marriage.reissue",
    person: 11,
    daysAgo: 2,
    answers: reissue(),
    since: [claim(), ask, { hours: 5 }, answer],
  },
  {
    matter: "marriage.reissue",
    person: 12,
    daysAgo: 2,
    answers: reissue(),
    since: [claim(), ask, { hours: 9 }, answer, claim()],
  },
  {
    matter: "marriage.reissue",
    person: 13,
    resident: "gu-jianguo",
    daysAgo: 8,
    answers: reissue(),
    since: decided(approve()),
  },
  {
    matter: "marriage.reissue",
    person: 14,
    daysAgo: 15,
    answers: reissue(),
    since: [...decided(approve()), { by: "citizen", act: "rate", input: { level: 5, points: ["attitude"] } }],
  },
  {
    matter: "marriage.reissue",
    person: 15,
    daysAgo: 14,
    answers: reissue("damaged"),
    since: [
      ...decided(approve()),
      {
        by: "citizen",
        act: "rate",
        input: { level: 1, points: ["efficiency"], comment: "等了很久。（演示内容）", callBack: true },
      },
    ],
  },
  {
    matter: "marriage.reissue",
    person: 16,
    daysAgo: 18,
    answers: reissue(),
    since: decided(approve()),
  },
  {
    matter: "marriage.reissue",
    person: 17,
    daysAgo: 20,
    answers: reissue(),
    since: [...decided(approve()), { by: "clerk", act: "close" }],
  },
  {
    matter: "marriage.reissue",
    person: 18,
    daysAgo: 6,
    answers: reissue(),
    since: decided(refuse("elsewhere")),
  },
  {
    matter: "marriage.reissue",
    person: 19,
    daysAgo: 7,
    answers: reissue(),
    since: [
      ...decided(refuse("archive_not_found")),
      { hours: 30 },
      { by: "citizen", act: "appeal", input: { reason: "我找到了当年的登记编号。（演示内容）" } },
    ],
  },
  {
    matter: "marriage.reissue",
    person: 20,
    daysAgo: 5,
    answers: reissue(),
    since: [{ by: "citizen", act: "withdraw", input: { reason: "找到了。" } }],
  },
  {
    matter: "marriage.reissue",
    person: 21,
    daysAgo: 40,
    answers: reissue(),
    since: [claim(), ask, { hours: 24 * 30 }],
  },
  // The same person twice: one is merged into the other later, two are still to be looked at.
  { matter: "marriage.reissue", person: 22, daysAgo: 1, answers: reissue() },
  { matter: "marriage.reissue", person: 22, daysAgo: 0, answers: reissue("damaged") },
  {
    matter: "marriage.reissue",
    person: 23,
    daysAgo: 1,
    answers: reissue(),
    since: [
      claim(),
      {
        by: "clerk",
        act: "ask_opinion",
        input: { desk: "complaints", note: "演示：此人是否投诉过同一件事？" },
      },
    ],
  },
  // Just decided: nobody has been told yet.
  { matter: "marriage.reissue", person: 24, daysAgo: 0, answers: reissue(), since: [claim(), approve()] },
  { matter: "marriage.reissue", person: 25, daysAgo: 0, answers: reissue(), draft: true },
]

const others: readonly Story[] = [
  { matter: "marriage.green_channel", person: 30, daysAgo: 0, answers: greenChannel("veteran") },
  {
    matter: "marriage.green_channel",
    person: 31,
    daysAgo: 1,
    answers: greenChannel("returning"),
    since: [claim("reviewer")],
  },
  {
    matter: "marriage.green_channel",
    person: 32,
    daysAgo: 5,
    answers: greenChannel("veteran"),
    since: decided(approve()),
  },
  {
    matter: "marriage.green_channel",
    person: 33,
    daysAgo: 6,
    answers: greenChannel("returning"),
    since: decided(refuse("no_ground")),
  },
  { matter: "marriage.no_show_appeal", person: 34, daysAgo: 1, answers: noShowAppeal },
  {
    matter: "marriage.no_show_appeal",
    person: 35,
    daysAgo: 2,
    answers: noShowAppeal,
    since: [claim("second-clerk"), { by: "second-clerk", act: "propose", input: { outcome: "approved" } }],
  },
  {
    matter: "marriage.no_show_appeal",
    person: 36,
    daysAgo: 4,
    answers: noShowAppeal,
    since: [
      claim("second-clerk"),
      { by: "second-clerk", act: "propose", input: { outcome: "approved" } },
      { by: "approver", act: "approve" },
      told,
    ],
  },
  { matter: "marriage.ceremony", person: 40, daysAgo: 1, answers: ceremony },
  { matter: "marriage.ceremony", person: 42, daysAgo: 1, answers: ceremony, since: decided(approve()) },
  { matter: "marriage.counselling", person: 44, daysAgo: 1, answers: counselling },
  {
    matter: "marriage.counselling",
    person: 45,
    daysAgo: 3,
    answers: counselling,
    since: [claim("counsellor"), approve("counsellor"), told],
  },
  { matter: "marriage.complaint", person: 46, daysAgo: 1, answers: complaint("suggestion") },
  {
    matter: "marriage.complaint",
    person: 47,
    daysAgo: 4,
    answers: complaint("complaint"),
    since: [claim("complaints")],
  },
  {
    matter: "marriage.complaint",
    person: 48,
    daysAgo: 9,
    answers: complaint("suggestion"),
    since: [claim("complaints"), approve("complaints"), told],
  },
]

export const stories: readonly Story[] = [...papers, ...others, ...societies]
