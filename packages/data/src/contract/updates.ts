// Update expressions: every action, on attributes and inside documents, and what each refuses.
import { GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb"
import { type Case, type Expected, type Group, type Item, invalid, refused, same } from "./case.ts"
import { main } from "./fixture.ts"
import { B, BOOL, BS, L, M, N, NS, NULL, S, SS } from "./values.ts"

const wrongType = invalid("An operand in the update expression has an incorrect data type")
const badPath = invalid("The document path provided in the update expression is invalid for update")
const missing = invalid("The provided expression refers to an attribute that does not exist in the item")

type Row = [
  before: Item | undefined,
  expression: string,
  values: Item,
  after: Item | Expected,
  names?: Record<string, string>,
]

const sets: Row[] = [
  [{}, "SET a = :v", { ":v": N(1) }, { a: N(1) }],
  [undefined, "SET a = :v", { ":v": N(1) }, { a: N(1) }],
  [{ a: N(1) }, "SET a = :v", { ":v": S("x") }, { a: S("x") }],
  [{}, "set a = :v, b = :v", { ":v": NULL }, { a: NULL, b: NULL }],
  [{ a: N(1) }, "SET b = a", {}, { a: N(1), b: N(1) }],
  [{ a: N(1), b: N(2) }, "SET a = b, b = a", {}, { a: N(2), b: N(1) }],
  [{ a: N(1) }, "SET a = a + :v", { ":v": N(2) }, { a: N(3) }],
  [{ a: N(1) }, "SET a = a - :v", { ":v": N("2.5") }, { a: N("-1.5") }],
  [{ a: N("0.1") }, "SET a = a + :v", { ":v": N("0.2") }, { a: N("0.3") }],
  [{ a: N(9) }, "SET b = :v - a", { ":v": N(10) }, { a: N(9), b: N(1) }],
  [
    { a: N("12345678901234567890123456789012345678") },
    "SET a = a + :v",
    { ":v": N(1) },
    { a: N("12345678901234567890123456789012345679") },
  ],
  [{}, "SET a = if_not_exists(a, :v)", { ":v": N(1) }, { a: N(1) }],
  [{ a: N(7) }, "SET a = if_not_exists(a, :v)", { ":v": N(1) }, { a: N(7) }],
  [{}, "SET a = if_not_exists(a, :z) + :v", { ":z": N(0), ":v": N(1) }, { a: N(1) }],
  [{ b: N(4) }, "SET a = if_not_exists(a, b)", {}, { a: N(4), b: N(4) }],
  [{ l: L(N(1)) }, "SET l = list_append(l, :v)", { ":v": L(N(2)) }, { l: L(N(1), N(2)) }],
  [{ l: L(N(1)) }, "SET l = list_append(:v, l)", { ":v": L(N(0)) }, { l: L(N(0), N(1)) }],
  [{}, "SET l = list_append(if_not_exists(l, :e), :v)", { ":e": L(), ":v": L(N(2)) }, { l: L(N(2)) }],
  [{ m: M({}) }, "SET m.a = :v", { ":v": N(1) }, { m: M({ a: N(1) }) }],
  [
    { m: M({ a: M({ b: N(1) }) }) },
    "SET m.a.b = m.a.b + :v",
    { ":v": N(1) },
    { m: M({ a: M({ b: N(2) }) }) },
  ],
  [{ m: M({ l: L(N(1)) }) }, "SET m.l[0] = :v", { ":v": N(5) }, { m: M({ l: L(N(5)) }) }],
  [{ l: L(N(1)) }, "SET l[1] = :v", { ":v": N(2) }, { l: L(N(1), N(2)) }],
  [{ l: L(N(1)) }, "SET l[9] = :v", { ":v": N(2) }, { l: L(N(1), N(2)) }],
  [{ l: L(N(1)) }, "SET l[7] = :v, l[5] = :w", { ":v": N(7), ":w": N(5) }, { l: L(N(1), N(5), N(7)) }],
  [{ l: L(M({ a: N(1) })) }, "SET l[0].a = :v", { ":v": N(2) }, { l: L(M({ a: N(2) })) }],
  [{}, "SET #a = :v", { ":v": N(1) }, { "with space": N(1) }, { "#a": "with space" }],
  [{ m: M({}) }, "SET m.#a = :v", { ":v": N(1) }, { m: M({ "x.y": N(1) }) }, { "#a": "x.y" }],
  [{}, "SET #a = :v", { ":v": N(1) }, { __proto__x: N(1) }, { "#a": "__proto__x" }],
  [{ a: N(1) }, "SET a = (a + :v)", { ":v": N(1) }, { a: N(2) }],
  [{}, "SET a = :v", { ":v": S("") }, { a: S("") }],
  [{}, "SET a = :v", { ":v": L() }, { a: L() }],
  [{}, "SET a = :v", { ":v": M({}) }, { a: M({}) }],
]

const setErrors: Row[] = [
  [{}, "SET a = b", {}, missing],
  [{}, "SET a = b + :v", { ":v": N(1) }, missing],
  [{ a: S("x") }, "SET a = a + :v", { ":v": N(1) }, wrongType],
  [{ l: N(1) }, "SET l = list_append(l, :v)", { ":v": L(N(2)) }, wrongType],
  [{}, "SET m.a = :v", { ":v": N(1) }, badPath],
  [{ m: N(1) }, "SET m.a = :v", { ":v": N(1) }, badPath],
  [{ m: M({}) }, "SET m.a.b = :v", { ":v": N(1) }, badPath],
  [{ m: M({}) }, "SET m[0] = :v", { ":v": N(1) }, badPath],
  [{ l: L(N(1)) }, "SET l.a = :v", { ":v": N(1) }, badPath],
  [undefined, "SET m.a = :v", { ":v": N(1) }, badPath],
  [{ a: N("99999999999999999999999999999999999999") }, "SET a = a + :v", { ":v": N("0.1") }, invalid(/38/)],
  [
    { a: N(`9${"0".repeat(125)}`) },
    "SET a = a + :v",
    { ":v": N("9E125") },
    invalid(/overflow|supported range/),
  ],
]

const removals: Row[] = [
  [{ a: N(1), b: N(2) }, "REMOVE a", {}, { b: N(2) }],
  [{ b: N(2) }, "REMOVE a", {}, { b: N(2) }],
  [{ a: N(1), b: N(2) }, "REMOVE a, b", {}, {}],
  [{ m: M({ a: N(1), b: N(2) }) }, "REMOVE m.a", {}, { m: M({ b: N(2) }) }],
  [{ m: M({}) }, "REMOVE m.a", {}, { m: M({}) }],
  [{ l: L(N(1), N(2), N(3)) }, "REMOVE l[1]", {}, { l: L(N(1), N(3)) }],
  [{ l: L(N(1), N(2), N(3)) }, "REMOVE l[0], l[2]", {}, { l: L(N(2)) }],
  [{ l: L(N(1)) }, "REMOVE l[5]", {}, { l: L(N(1)) }],
  [{ l: L(M({ a: N(1), b: N(2) })) }, "REMOVE l[0].a", {}, { l: L(M({ b: N(2) })) }],
  [{}, "REMOVE m.a", {}, badPath],
  [{ m: N(1) }, "REMOVE m.a", {}, badPath],
  [{ a: N(1) }, "REMOVE a SET b = :v", { ":v": N(2) }, { b: N(2) }],
  [{ a: N(1) }, "REMOVE a SET b = a", {}, { b: N(1) }],
]

const additions: Row[] = [
  [{}, "ADD a :v", { ":v": N(3) }, { a: N(3) }],
  [undefined, "ADD a :v", { ":v": N(3) }, { a: N(3) }],
  [{ a: N(1) }, "ADD a :v", { ":v": N(-3) }, { a: N(-2) }],
  [{}, "ADD a :v", { ":v": SS("x") }, { a: SS("x") }],
  [{ a: SS("x") }, "ADD a :v", { ":v": SS("x", "y") }, { a: SS("x", "y") }],
  [{ a: NS(1) }, "ADD a :v", { ":v": NS("1.0", 2) }, { a: NS(1, 2) }],
  [{ a: BS([1]) }, "ADD a :v", { ":v": BS([2]) }, { a: BS([1], [2]) }],
  [{ m: M({}) }, "ADD m.a :v", { ":v": N(1) }, { m: M({ a: N(1) }) }],
  [{ a: S("x") }, "ADD a :v", { ":v": N(1) }, wrongType],
  [{ a: SS("x") }, "ADD a :v", { ":v": NS(1) }, wrongType],
  [{ a: N(1) }, "ADD a :v", { ":v": SS("x") }, wrongType],
  [{ a: N(1) }, "ADD a :v SET b = :w", { ":v": N(1), ":w": S("x") }, { a: N(2), b: S("x") }],
]

const deletions: Row[] = [
  [{ a: SS("x", "y") }, "DELETE a :v", { ":v": SS("x") }, { a: SS("y") }],
  [{ a: SS("x") }, "DELETE a :v", { ":v": SS("x") }, {}],
  [{ a: SS("x") }, "DELETE a :v", { ":v": SS("z") }, { a: SS("x") }],
  [{}, "DELETE a :v", { ":v": SS("x") }, {}],
  [{ a: NS(1, 2) }, "DELETE a :v", { ":v": NS("2.0") }, { a: NS(1) }],
  [{ a: BS([1], [2]) }, "DELETE a :v", { ":v": BS([1]) }, { a: BS([2]) }],
  [{ a: S("x") }, "DELETE a :v", { ":v": SS("x") }, wrongType],
  [{ m: M({ a: SS("x") }) }, "DELETE m.a :v", { ":v": SS("x") }, { m: M({}) }],
  [
    { a: N(1), s: SS("x", "y"), n: N(1), r: BOOL(true), b: B(1) },
    "SET a = :one REMOVE r ADD n :one DELETE s :s",
    { ":one": N(5), ":s": SS("x") },
    { a: N(5), s: SS("y"), n: N(6), b: B(1) },
  ],
]

const isError = (after: Row[3]): after is Expected => Array.isArray(after)

function updateCase([before, expression, values, after, names]: Row): Case {
  return {
    ...(values[":v"]?.S === "" && { notLocal: "DynamoDB Local 1.11 predates empty strings" }),
    name: `${expression} on ${JSON.stringify(before ?? "nothing")}`,
    async run(target, own) {
      const { client } = target
      const Key = { pk: S(own), sk: S("item") }
      if (before) await client.send(new PutItemCommand({ TableName: main, Item: { ...Key, ...before } }))
      const command = new UpdateItemCommand({
        TableName: main,
        Key,
        UpdateExpression: expression,
        ReturnValues: "ALL_NEW",
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        ...(names && { ExpressionAttributeNames: names }),
      })
      if (isError(after)) await refused(target, command, after)
      else same((await client.send(command)).Attributes, { ...Key, ...after })
      const { Item } = await client.send(new GetItemCommand({ TableName: main, Key, ConsistentRead: true }))
      const kept = isError(after) ? before : after
      same(Item, kept && { ...Key, ...kept })
    },
  }
}

export const updates: Group = {
  name: "updates",
  cases: [...sets, ...setErrors, ...removals, ...additions, ...deletions].map(updateCase),
}
