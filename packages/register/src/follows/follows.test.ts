// Following: what a person follows, and that they are told once for each version, whatever happens in between.
import type { Citizen } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf, illegal, organization, refusalOf, type TestRegister, testRegister } from "../fixture.ts"
import type { Statement } from "../statement.ts"

const bureau = "310113"
let t: TestRegister
let wang: Citizen
beforeEach(async () => {
  t = await testRegister()
  await t.fill(bureau, "organizations", register("测试"))
  wang = t.citizen("王关注", { person: "person-wang", mobile: "13800138000" })
  await t.run()
})
afterEach(() => t.close())

function register(word: string, count = 40): Statement[] {
  return Array.from({ length: count }, (_, at) => organization(`${word}${at}协会`, codeOf(at)))
}
const follow = (actor: Citizen, at: number) =>
  t.register.follows.follow(actor, { kind: "organization", code: codeOf(at) })
const listed = (id: string, at: number) => {
  const entry = {
    id: "abnormal-2026-03-02-other",
    list: "abnormal",
    ground: "other",
    on: "2026-03-02",
  } as const
  const mark = { source: "决定书", asOf: "2026-03-02" }
  return t.register.publish({ id, bureau, code: codeOf(at), act: { kind: "list", entry }, mark })
}

describe("a person who follows", () => {
  test("an organization is told of a decision about it, once, with the mobile given at sign-in", async () => {
    await follow(wang, 3)
    await follow(wang, 3)
    expect(await t.register.follows.isFollowed(wang, codeOf(3))).toBe(true)
    await listed("case_1", 3)
    await listed("case_2", 4)
    await t.run()
    expect(t.told).toMatchObject([
      {
        person: "person-wang",
        mobile: "13800138000",
        total: 1,
        changes: [{ code: codeOf(3), what: "listed" }],
      },
    ])
    await t.register.work(`register.tell.${bureau}.2`, () => 1e9)
    expect(t.told.length).toBe(1)
  })

  test("an official list is told of what comes onto it, and nothing else", async () => {
    await t.register.follows.follow(wang, { kind: "list", bureau, list: "abnormal" })
    await t.register.follows.follow(wang, { kind: "list", bureau, list: "illegal" })
    await listed("case_1", 5)
    await t.fill(bureau, "organizations", register("改名"))
    await t.fill(bureau, "illegal", [illegal("假协会")])
    await t.run()
    const told = t.told.map(({ version, total }) => [version.number, total])
    expect(told.sort(([a = 0], [b = 0]) => a - b)).toEqual([
      [2, 1],
      [4, 1],
    ])
  })

  test("many that change at once gets one notice, with the first of them and their number", async () => {
    await t.register.follows.saveList(wang, {
      name: "我的名单",
      text: Array.from({ length: 30 }, (_, at) => codeOf(at)).join("\n"),
    })
    await follow(wang, 2)
    await t.fill(bureau, "organizations", register("改名"))
    await t.run()
    expect(t.told.length).toBe(1)
    expect(t.told[0]).toMatchObject({ total: 30 })
    expect(t.told[0]?.changes.length).toBe(20)
  })

  test("is told no more after unfollowing", async () => {
    await follow(wang, 3)
    const list = await t.register.follows.saveList(wang, { name: "名单", text: codeOf(4) })
    await t.register.follows.unfollow(wang, { kind: "organization", code: codeOf(3) })
    await t.register.follows.dropList(wang, list.id)
    await listed("case_1", 3)
    await listed("case_2", 4)
    await t.run()
    expect(t.told).toEqual([])
    expect(await t.register.follows.list(wang)).toEqual({ follows: [], lists: [] })
    expect(JSON.stringify(await t.everything())).not.toContain("person-wang")
  })

  test("sees the names of today", async () => {
    await follow(wang, 1)
    await t.fill(bureau, "organizations", register("新名"))
    const { follows } = await t.register.follows.list(wang)
    expect(follows).toMatchObject([
      { name: "新名1协会", followed: { kind: "organization", code: codeOf(1) } },
    ])
  })
})

describe("a list of one's own", () => {
  test("takes codes and exact names, and answers line by line what was not found", async () => {
    const text = `${codeOf(1).toLowerCase()}\n测试2协会\n\n没有的协会\n${codeOf(999)}`
    const refusal = await refusalOf(t.register.follows.saveList(wang, { name: "名单", text }))
    expect(refusal.fields.map(({ field, code }) => [field, code])).toEqual([
      ["text.4", "follow.line_not_found"],
      ["text.5", "follow.line_not_found"],
    ])
    expect((await t.register.follows.list(wang)).lists).toEqual([])
    const list = await t.register.follows.saveList(wang, { name: "名单", text, skip: true })
    expect(list.codes).toEqual([codeOf(1), codeOf(2)])
  })

  test("understands a row of a sheet: a code with the name beside it", async () => {
    const text = `${codeOf(1)}，测试1协会\n测试2协会\t${codeOf(2).toLowerCase()}\n3. ${codeOf(3)} 农机`
    const list = await t.register.follows.saveList(wang, { name: "名单", text })
    expect(list.codes).toEqual([codeOf(1), codeOf(2), codeOf(3)])
  })

  test("is told of a name on the list of illegal organizations, by whom and since when, and how many were found", async () => {
    await t.fill(bureau, "illegal", [illegal("假协会")])
    await t.run()
    const text = `测试1协会\n假协会`
    const refusal = await refusalOf(t.register.follows.saveList(wang, { name: "名单", text }))
    expect(refusal.fields).toMatchObject([
      { field: "text.2", code: "follow.line_illegal", values: { issuer: "测试部", on: "2026-01-05" } },
    ])
    expect(refusal.values).toEqual({ found: 1 })
  })

  test("asks for the code where several have the name", async () => {
    await t.fill(bureau, "organizations", [
      organization("同名协会", codeOf(1)),
      organization("同名协会", codeOf(2)),
    ])
    const refusal = await refusalOf(t.register.follows.saveList(wang, { name: "名单", text: "同名协会" }))
    expect(refusal.fields[0]?.code).toBe("follow.line_several")
  })

  test("can be changed, and what left it is followed no more", async () => {
    const { id } = await t.register.follows.saveList(wang, {
      name: "名单",
      text: `${codeOf(1)}\n${codeOf(2)}`,
    })
    await t.register.follows.saveList(wang, { id, name: "新名", text: codeOf(2) })
    await listed("case_1", 1)
    await t.run()
    expect(t.told).toEqual([])
    expect((await t.register.follows.list(wang)).lists).toEqual([{ id, name: "新名", codes: [codeOf(2)] }])
  })

  test("has at most five hundred lines, and a person at most twenty lists", async () => {
    const text = Array.from({ length: 501 }, () => codeOf(1)).join("\n")
    const refusal = await refusalOf(t.register.follows.saveList(wang, { name: "名单", text }))
    expect(refusal.fields).toMatchObject([{ field: "text", code: "follow.list_long" }])
    for (let at = 0; at < 20; at += 1)
      await t.register.follows.saveList(wang, { name: `${at}`, text: codeOf(1) })
    const more = t.register.follows.saveList(wang, { name: "多", text: codeOf(1) })
    expect((await refusalOf(more)).code).toBe("follow.too_many_lists")
  })

  test("of somebody else is not there", async () => {
    const { id } = await t.register.follows.saveList(wang, { name: "私人名单", text: codeOf(1) })
    const other = t.citizen("李某", { person: "person-li" })
    expect((await refusalOf(t.register.follows.dropList(other, id))).kind).toBe("missing")
    const saved = t.register.follows.saveList(other, { id, name: "名", text: codeOf(1) })
    expect((await refusalOf(saved)).kind).toBe("missing")
    const stored = JSON.stringify(await t.everything())
    expect(stored).not.toContain("私人名单")
    expect(stored).not.toContain("13800138000")
  })
})

describe("whoever has not signed in, or sits at the desk", () => {
  test("follows nothing", async () => {
    const what = { kind: "organization", code: codeOf(1) }
    const visitor = { kind: "visitor" } as const
    expect((await refusalOf(t.register.follows.follow(visitor, what))).kind).toBe("unauthenticated")
    const staff = t.staff("1", ["clerk"])
    expect((await refusalOf(t.register.follows.follow(staff, what))).kind).toBe("forbidden")
    expect((await refusalOf(follow(wang, 999))).kind).toBe("missing")
  })
})

describe("the telling of a version that changed much", () => {
  test("goes on after the last person told when its time was over", async () => {
    const persons = Array.from({ length: 120 }, (_, at) => `person-${String(at).padStart(3, "0")}`)
    for (const person of persons) await follow(t.citizen("某", { person }), 7)
    await t.fill(bureau, "organizations", register("改名"))
    let calls = 0
    const brief = () => 0
    while (!(await t.register.work(`register.tell.${bureau}.2`, brief))) calls += 1
    expect(calls).toBeGreaterThan(1)
    expect(t.told.map(({ person }) => person)).toEqual(persons)
  })
})
