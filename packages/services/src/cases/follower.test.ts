// What people are told of a case: the sentence with its reason, or, of a sensitive matter, nothing a stranger should read.
import { matterName } from "@civil/casework/matter.ts"
import type { Addressee } from "@civil/casework/service.ts"
import type { Case, HistoryEntry } from "@civil/casework/shapes.ts"
import { toldWords } from "@civil/casework/words/told.ts"
import type { Notice } from "@civil/notices/shapes.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { beginHouse, type TestHouse } from "../house.fixture.ts"
import { sentence } from "../words.ts"
import { setting } from "./define.ts"
import { follower } from "./follower.ts"
import { matters } from "./matters.ts"

let house: TestHouse
let sent: Notice[]

beforeEach(async () => {
  house = await beginHouse()
  sent = []
})
afterEach(() => house.close())

const plain = (text: string) => ({ zh: text, en: text })

async function tell(name: string, code = "case.told.refused"): Promise<Notice | undefined> {
  const all = matters(setting(house.world))
  const matter = all.find((each) => matterName(each) === name)
  const { tell } = follower({
    send: async (notice) => void sent.push(notice),
    matters: all,
    bureaus: house.world.bureaus,
    sentence,
  })
  const subject = { id: "case_1", code: "7K3M92QD4X", bureau: "310113", matter: name } as Case
  const to: Addressee = {
    role: "applicant",
    person: "p",
    name: "王建国",
    mobile: "13800000001",
    code,
    values: {
      title: matter?.title ?? plain("?"),
      code: plain("7K3M92QD4X"),
      bureau: plain("宝山"),
      reason: plain("辅导时间已过"),
      outcome: plain("未获同意"),
      until: plain("办理期限：2026-12-01"),
      answer: plain("请于 2026-12-01 前修改"),
    },
  }
  await tell(subject, { seq: 7, at: 5 } as HistoryEntry, [to])
  return sent[0]
}

describe("a refusal", () => {
  test("of an ordinary matter is told with its name and reason, once for each line and role", async () => {
    const notice = await tell("marriage.green_channel")
    expect(notice?.key).toBe("case_1.7.applicant")
    expect(notice?.text.zh).toContain("婚姻登记绿色通道")
    expect(notice?.text.zh).toContain("辅导时间已过")
    expect(notice?.outside).toEqual(notice?.text)
    expect(notice?.to).toEqual({ mobile: "13800000001" })
    expect(notice?.channels).toEqual(["wechat", "sms", "email"])
  })
  test.each(["marriage.counselling", "marriage.complaint", "marriage.reissue"])(
    "of %s leaves the house as news of a number, without name, outcome or reason",
    async (name) => {
      const notice = await tell(name)
      expect(notice?.outside.zh).toBe(
        "您在上海市宝山区民政局办理的事项（编号 7K3M9-2QD4X）有新进展，请登录“我的办事”查看。",
      )
      const all = JSON.stringify([notice?.text, notice?.outside, notice?.values])
      expect(all).not.toMatch(/辅导|离婚|投诉|补领|ounsel|ivorce|omplain/)
      expect(all).not.toMatch(/\{\w+\}/)
    },
  )
})

describe("every sentence the queue has for people", () => {
  test.each(Object.keys(sentencesTold()))("%s is filled in whole", async (code) => {
    const notice = await tell("marriage.ceremony", code)
    expect(notice?.text.zh).not.toMatch(/\{(title|code|bureau|reason|outcome|until|answer)\}/)
  })
})

function sentencesTold(): Readonly<Record<string, unknown>> {
  return toldWords
}

test("a draft left unfinished is reminded under the neutral name", async () => {
  const all = matters(setting(house.world))
  const counselling = all.find(({ id }) => id === "counselling")
  if (counselling === undefined) throw new Error("the matter is gone")
  const { remindDraft } = follower({
    send: async (notice) => void sent.push(notice),
    matters: all,
    bureaus: house.world.bureaus,
    sentence,
  })
  await remindDraft({
    ...{ draft: "draft_1", person: "p", bureau: "310113", matter: counselling },
    ...{ expiresOn: "2026-12-20", at: 5 },
  })
  expect(sent[0]?.text.zh).toBe(
    "您在上海市宝山区民政局有一份未提交的申请（民政业务），为您保留到 12月20日。登录“我的办事”可以接着填。",
  )
})
