// Condition and filter expressions: every operator and function on every type, each asked as condition and as filter.
import assert from "node:assert/strict"
import { PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb"
import { type Case, conditionFailed, type Group, type Item, refused } from "./case.ts"
import { main } from "./fixture.ts"
import { B, BOOL, BS, L, M, N, NS, NULL, S, SS } from "./values.ts"

const subject: Item = {
  s: S("hello"),
  n: N(5),
  neg: N("-3.5"),
  big: N("12345678901234567890123456789012345678"),
  b: B(1, 2, 3),
  yes: BOOL(true),
  off: BOOL(false),
  nil: NULL,
  ss: SS("a", "b"),
  ns: NS(1, 2),
  bs: BS([1], [2, 3]),
  l: L(S("a"), N(1), M({ deep: S("x") })),
  m: M({ inside: S("x"), tens: L(N(10), N(20)), "odd.name": N(1) }),
  hanzi: S("民政局"),
}

const early = "DynamoDB Local 1.11 predates empty strings (AWS announcement of 18 May 2020)"
const notLocal = (values: Item) =>
  Object.values(values).some(({ S: text }) => text === "") ? { notLocal: early } : {}

type Row = [expression: string, values: Item, expected: boolean, names?: Record<string, string>]

const comparisons: Row[] = [
  ["s = :v", { ":v": S("hello") }, true],
  ["s = :v", { ":v": S("hellO") }, false],
  [":v = s", { ":v": S("hello") }, true],
  ["s = :v", { ":v": N(5) }, false],
  ["n = :v", { ":v": N("5.0") }, true],
  ["n = :v", { ":v": S("5") }, false],
  ["b = :v", { ":v": B(1, 2, 3) }, true],
  ["b = :v", { ":v": B(1, 2) }, false],
  ["yes = :v", { ":v": BOOL(true) }, true],
  ["off = :v", { ":v": BOOL(true) }, false],
  ["nil = :v", { ":v": NULL }, true],
  ["ss = :v", { ":v": SS("b", "a") }, true],
  ["ss = :v", { ":v": SS("a") }, false],
  ["ns = :v", { ":v": NS(2, 1) }, true],
  ["bs = :v", { ":v": BS([2, 3], [1]) }, true],
  ["l = :v", { ":v": L(S("a"), N(1), M({ deep: S("x") })) }, true],
  ["l = :v", { ":v": L(N(1), S("a"), M({ deep: S("x") })) }, false],
  ["m = :v", { ":v": M({ tens: L(N(10), N(20)), inside: S("x"), "odd.name": N(1) }) }, true],
  ["m = :v", { ":v": M({ inside: S("x") }) }, false],
  ["absent = :v", { ":v": S("x") }, false],
  ["absent <> :v", { ":v": S("x") }, true],
  ["s <> :v", { ":v": S("other") }, true],
  ["s <> :v", { ":v": S("hello") }, false],
  ["s <> :v", { ":v": N(5) }, true],
  ["n < :v", { ":v": N(6) }, true],
  ["n < :v", { ":v": N(5) }, false],
  ["n <= :v", { ":v": N(5) }, true],
  ["n > :v", { ":v": N("4.99") }, true],
  ["n >= :v", { ":v": N("5.01") }, false],
  ["n > :v", { ":v": S("4") }, false],
  ["neg < :v", { ":v": N(-3) }, true],
  ["neg < :v", { ":v": N(-4) }, false],
  ["big > :v", { ":v": N("12345678901234567890123456789012345677") }, true],
  ["big < :v", { ":v": N("12345678901234567890123456789012345679") }, true],
  ["s < :v", { ":v": S("hellp") }, true],
  ["s < :v", { ":v": S("Hello") }, false],
  ["s > :v", { ":v": S("hell") }, true],
  ["b < :v", { ":v": B(1, 2, 4) }, true],
  ["b > :v", { ":v": B(1, 2) }, true],
  ["b > :v", { ":v": B(255) }, false],
  ["hanzi > :v", { ":v": S("z") }, true],
  ["absent < :v", { ":v": N(1) }, false],
  ["n = neg", {}, false],
  ["n > neg", {}, true],
]

const ranges: Row[] = [
  ["n BETWEEN :a AND :z", { ":a": N(5), ":z": N(5) }, true],
  ["n BETWEEN :a AND :z", { ":a": N(1), ":z": N("4.9") }, false],
  ["s BETWEEN :a AND :z", { ":a": S("a"), ":z": S("i") }, true],
  ["b BETWEEN :a AND :z", { ":a": B(1), ":z": B(1, 3) }, true],
  [":v BETWEEN neg AND n", { ":v": N(0) }, true],
  [":v BETWEEN neg AND n", { ":v": N(9) }, false],
  ["absent BETWEEN :a AND :z", { ":a": N(1), ":z": N(2) }, false],
  ["s BETWEEN :a AND :z", { ":a": N(1), ":z": N(9) }, false],
  ["n IN (:a, :b)", { ":a": N(1), ":b": N(5) }, true],
  ["n IN (:a)", { ":a": N(1) }, false],
  ["n IN (:a)", { ":a": S("5") }, false],
  ["s IN (:a, :b, :c)", { ":a": S("x"), ":b": S("y"), ":c": S("hello") }, true],
  ["absent IN (:a)", { ":a": N(1) }, false],
  ["l IN (:a)", { ":a": L(S("a"), N(1), M({ deep: S("x") })) }, true],
  [":v IN (s, n)", { ":v": N(5) }, true],
]

const functions: Row[] = [
  ["attribute_exists(s)", {}, true],
  ["attribute_exists(nil)", {}, true],
  ["attribute_exists(absent)", {}, false],
  ["attribute_exists(m.inside)", {}, true],
  ["attribute_exists(m.nothing)", {}, false],
  ["attribute_exists(l[2].deep)", {}, true],
  ["attribute_exists(l[3])", {}, false],
  ["attribute_exists(s.inside)", {}, false],
  ["attribute_not_exists(absent)", {}, true],
  ["attribute_not_exists(s)", {}, false],
  ["attribute_not_exists(m.tens[2])", {}, true],
  ["attribute_type(s, :t)", { ":t": S("S") }, true],
  ["attribute_type(n, :t)", { ":t": S("S") }, false],
  ["attribute_type(n, :t)", { ":t": S("N") }, true],
  ["attribute_type(b, :t)", { ":t": S("B") }, true],
  ["attribute_type(yes, :t)", { ":t": S("BOOL") }, true],
  ["attribute_type(nil, :t)", { ":t": S("NULL") }, true],
  ["attribute_type(ss, :t)", { ":t": S("SS") }, true],
  ["attribute_type(ns, :t)", { ":t": S("NS") }, true],
  ["attribute_type(bs, :t)", { ":t": S("BS") }, true],
  ["attribute_type(l, :t)", { ":t": S("L") }, true],
  ["attribute_type(m, :t)", { ":t": S("M") }, true],
  ["attribute_type(absent, :t)", { ":t": S("S") }, false],
  ["begins_with(s, :v)", { ":v": S("hel") }, true],
  ["begins_with(s, :v)", { ":v": S("ello") }, false],
  ["begins_with(s, :v)", { ":v": S("") }, true],
  ["begins_with(b, :v)", { ":v": B(1, 2) }, true],
  ["begins_with(b, :v)", { ":v": B(2) }, false],
  ["begins_with(n, :v)", { ":v": S("5") }, false],
  ["begins_with(absent, :v)", { ":v": S("a") }, false],
  ["begins_with(hanzi, :v)", { ":v": S("民政") }, true],
  ["contains(s, :v)", { ":v": S("ell") }, true],
  ["contains(s, :v)", { ":v": S("elL") }, false],
  ["contains(s, :v)", { ":v": N(1) }, false],
  ["contains(ss, :v)", { ":v": S("a") }, true],
  ["contains(ss, :v)", { ":v": S("A") }, false],
  ["contains(ns, :v)", { ":v": N("2.0") }, true],
  ["contains(ns, :v)", { ":v": N(3) }, false],
  ["contains(bs, :v)", { ":v": B(2, 3) }, true],
  ["contains(b, :v)", { ":v": B(2, 3) }, true],
  ["contains(b, :v)", { ":v": B(3, 2) }, false],
  ["contains(l, :v)", { ":v": S("a") }, true],
  ["contains(l, :v)", { ":v": N(1) }, true],
  ["contains(l, :v)", { ":v": M({ deep: S("x") }) }, true],
  ["contains(l, :v)", { ":v": S("x") }, false],
  ["contains(absent, :v)", { ":v": S("x") }, false],
  ["size(s) = :v", { ":v": N(5) }, true],
  ["size(hanzi) = :v", { ":v": N(3) }, true],
  ["size(b) = :v", { ":v": N(3) }, true],
  ["size(ss) = :v", { ":v": N(2) }, true],
  ["size(l) > :v", { ":v": N(2) }, true],
  ["size(m) = :v", { ":v": N(3) }, true],
  ["size(m.tens) = :v", { ":v": N(2) }, true],
  ["size(n) = :v", { ":v": N(1) }, false],
  ["size(absent) = :v", { ":v": N(0) }, false],
  ["size(s) > size(hanzi)", {}, true],
]

const logic: Row[] = [
  ["s = :a AND n = :b", { ":a": S("hello"), ":b": N(5) }, true],
  ["s = :a AND n = :b", { ":a": S("hello"), ":b": N(6) }, false],
  ["s = :a OR n = :b", { ":a": S("no"), ":b": N(5) }, true],
  ["NOT s = :a", { ":a": S("no") }, true],
  ["NOT (s = :a OR n = :b)", { ":a": S("no"), ":b": N(6) }, true],
  ["s = :x OR s = :a AND n = :b", { ":x": S("hello"), ":a": S("no"), ":b": N(6) }, true],
  ["(s = :x OR s = :a) AND n = :b", { ":x": S("hello"), ":a": S("no"), ":b": N(6) }, false],
  ["NOT s = :a AND n = :b", { ":a": S("no"), ":b": N(5) }, true],
  ["not s = :a and n = :b or attribute_exists(s)", { ":a": S("hello"), ":b": N(5) }, true],
  ["attribute_exists(#a.#b)", {}, true, { "#a": "m", "#b": "odd.name" }],
  ["#a[1] = :v", { ":v": N(1) }, true, { "#a": "l" }],
  ["m.tens[0] = :v", { ":v": N(10) }, true],
  ["m.tens[1] > m.tens[0]", {}, true],
  ["l[2].deep = m.inside", {}, true],
]

async function putSubject(target: Parameters<Case["run"]>[0], own: string): Promise<Item> {
  const item = { pk: S(own), sk: S("item"), ...subject }
  await target.client.send(new PutItemCommand({ TableName: main, Item: item }))
  return item
}

function parameters(values: Item, names: Row[3]) {
  return {
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    ...(names && { ExpressionAttributeNames: names }),
  }
}

const show = ([expression, values, expected]: Row) =>
  `${expression} ${JSON.stringify(Object.values(values))} is ${expected}`

function asCondition(row: Row): Case {
  const [expression, values, expected, names] = row
  return {
    name: `condition ${show(row)}`,
    ...notLocal(values),
    async run(target, own) {
      const Item = await putSubject(target, own)
      const put = new PutItemCommand({
        TableName: main,
        Item,
        ConditionExpression: expression,
        ...parameters(values, names),
      })
      if (expected) await target.client.send(put)
      else await refused(target, put, conditionFailed)
    },
  }
}

function asFilter(row: Row): Case {
  const [expression, values, expected, names] = row
  return {
    name: `filter ${show(row)}`,
    ...notLocal(values),
    async run(target, own) {
      await putSubject(target, own)
      const { Count, ScannedCount } = await target.client.send(
        new QueryCommand({
          TableName: main,
          KeyConditionExpression: "pk = :pk",
          FilterExpression: expression,
          ...parameters({ ...values, ":pk": S(own) }, names),
        }),
      )
      assert.deepEqual([Count, ScannedCount], [expected ? 1 : 0, 1])
    },
  }
}

const rows = [...comparisons, ...ranges, ...functions, ...logic]

export const conditions: Group = { name: "conditions", cases: rows.map(asCondition) }
/** Filters share the evaluator: a third of the rows shows that they share its meaning. */
export const filters: Group = {
  name: "filters",
  cases: rows.filter((_, i) => i % 3 === 0).map(asFilter),
}
