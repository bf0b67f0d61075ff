// What may happen to a register, at random: files of every dataset, decisions, waiting, and writers that die.
import fc from "fast-check"
import { codeOf } from "./fixture.ts"
import { creditLists } from "./organization.ts"
import type { Act } from "./service.ts"
import type { Statement } from "./statement.ts"
import { type Dataset, datasets } from "./version.ts"

export const bureaus = ["310113", "330203"] as const
/** Two of each registrar; the third of the first stands in both registers. */
export const codes = [codeOf(1), codeOf(2), codeOf(3, "330203"), codeOf(4, "330203"), codeOf(5)]
const days = ["2026-02-20", "2026-02-27", "2026-03-02", "2026-03-05"]

const day = fc.constantFrom(...days)
const code = fc.constantFrom(...codes)
const word = fc.constantFrom("甲", "乙", "丙")

const entry = fc
  .record({ list: fc.constantFrom("abnormal" as const, "serious" as const), on: day })
  .map(({ list, on }) => ({ id: `${list}-${on}`, list, ground: "other", on }))
const rowsOf = {
  inspections: fc.record({
    year: fc.constantFrom(2023, 2024, 2025),
    conclusion: fc.constantFrom("passed" as const, "failed" as const),
  }),
  ratings: fc.record({
    grade: fc.constantFrom("3A" as const, "4A" as const),
    from: day,
    to: fc.constant("2030-01-01"),
  }),
  entries: entry,
  penalties: fc.record({ id: word, kind: fc.constantFrom("警告", "罚款"), on: day }),
  branches: fc.record({ name: word, kind: fc.constantFrom("branch" as const, "representative" as const) }),
}
const basic = fc.record(
  {
    name: fc
      .tuple(word, fc.boolean())
      .map(([each, half]) => `测试（${each}）协会`.normalize(half ? "NFKC" : "NFC")),
    kind: fc.constant("association" as const),
    status: fc.constantFrom("active" as const, "deregistered" as const),
    statusWord: word,
    supervisor: word,
    direct: fc.constant(true as const),
    phone: word,
  },
  { requiredKeys: ["name", "kind", "status"] },
)

function statement(dataset: Dataset): fc.Arbitrary<Statement> {
  if (dataset === "organizations") return fc.record({ dataset: fc.constant(dataset), code, basic })
  if (dataset === "charities")
    return fc.record({
      ...{ dataset: fc.constant(dataset), code },
      charity: fc.record(
        { since: day, fundraising: fc.constantFrom("yes" as const, "no" as const), fundraisingSince: day },
        { requiredKeys: [] },
      ),
    })
  if (dataset === "illegal") {
    const row = fc.record({ id: word, name: word, issuer: fc.constant("测试部"), on: day })
    return fc.record({ dataset: fc.constant(dataset), row })
  }
  const rows = fc.uniqueArray(rowsOf[dataset] as fc.Arbitrary<{ readonly id?: string }>, {
    maxLength: 3,
    selector: (row) => keyOf(row),
  })
  return fc.record({ dataset: fc.constant(dataset), code, rows }) as unknown as fc.Arbitrary<Statement>
}
const keyOf = (row: object) =>
  ["id", "year", "from", "name"].map((name) => Reflect.get(row, name)).find((key) => key !== undefined)

const idOf = (each: Statement) => (each.dataset === "illegal" ? each.row.id : each.code)
// Most imports are of organizations: without them there is nothing to travel to.
const dataset = fc.oneof(
  { weight: 3, arbitrary: fc.constant("organizations" as const) },
  // Kept apart from the organizations: two of them, one after the other, have to happen at all.
  { weight: 2, arbitrary: fc.constant("illegal" as const) },
  { weight: 6, arbitrary: fc.constantFrom(...datasets) },
)
const importing = dataset.chain((of) =>
  fc.record({
    step: fc.constant("import" as const),
    bureau: fc.constantFrom(...bureaus),
    extent: fc.constantFrom("whole" as const, "part" as const),
    asOf: day,
    dataset: fc.constant(of),
    said: fc.uniqueArray(statement(of), { maxLength: 5, selector: idOf }),
    /** The one credit list a file of entries speaks of. */
    list: of === "entries" ? fc.option(fc.constantFrom(...creditLists)) : fc.constant(null),
    /** Ended at the nth write; then it goes on, or is given up. */
    killed: fc.option(
      fc.record({
        nth: fc.integer({ min: 1, max: 12 }),
        when: fc.constantFrom("before" as const, "after" as const),
        resumed: fc.boolean(),
      }),
    ),
  }),
)
const acting = fc.record({
  ...{ step: fc.constant("act" as const), bureau: fc.constantFrom(...bureaus), code },
  act: fc.oneof(
    entry.map((each): Act => ({ kind: "list", entry: each })),
    entry.map((each): Act => ({ kind: "delist", entry: each.id, on: "2026-03-04", reason: "已改正" })),
    rowsOf.inspections.map((inspection): Act => ({ kind: "inspection", inspection })),
  ),
  asOf: day,
})
export const step = fc.oneof(
  { weight: 6, arbitrary: importing },
  { weight: 3, arbitrary: acting },
  { weight: 1, arbitrary: fc.constant({ step: "same" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ step: "files" as const }) },
)
export type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never
export type Importing = Extract<Step, { step: "import" }>
