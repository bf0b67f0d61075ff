// What invented people answered, by matter. Nothing in it is about anybody.
import type { Setting, Story } from "./story.ts"

type Answering = Story["answers"]

const madeUp = "（演示内容，人物和情节均为虚构）"

export const reissue =
  (why: "lost" | "damaged" | "differs" = "lost"): Answering =>
  async ({ paper }) => ({
    business: "R1",
    why,
    registeredAt: "演示民政局婚姻登记处",
    registeredOn: "2016-05-20",
    forWhom: "self",
    ...(why === "damaged" && { damaged: [await paper("damaged")] }),
    ...(why === "differs" && { proof: [await paper("proof")] }),
  })

export const reissueByAgent: Answering = async ({ paper, other }) => ({
  business: "R1",
  why: "lost",
  registeredAt: "演示民政局婚姻登记处",
  forWhom: "agent",
  principalName: other.name,
  principalNumber: other.number,
  authorisation: [await paper("authorisation")],
})

export const complaint =
  (kind: "complaint" | "suggestion"): Answering =>
  () => ({
    kind,
    about: kind === "complaint" ? "rule" : "site",
    story:
      kind === "complaint"
        ? `排队时间比公布的长，希望说明原因。${madeUp}`
        : `希望在“我的办事”里能看到取号进度。${madeUp}`,
  })

export const counselling: Answering = ({ day }) => ({
  receipt: day,
  way: "phone",
  topics: ["relation"],
  mobile: "19900000099",
  consent: true,
})

export const ceremony: Answering = ({ choices, other }: Setting) => ({
  event: choices("event")[0] ?? "",
  partnerName: other.name,
  partnerNumber: other.number,
  guests: "2",
})

export const greenChannel =
  (basis: "veteran" | "returning"): Answering =>
  async ({ paper, day }) => ({
    basis,
    business: "M1",
    evidence: [await paper("evidence")],
    day1: inDays(day, 20),
  })

export const noShowAppeal: Answering = async ({ missed }) => ({
  strike: await missed(),
  cause: "ill",
  story: `当天发热就医，没能到场。${madeUp}`,
})

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
