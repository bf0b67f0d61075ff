// Expressions that are refused: syntax, names, values, functions, types and paths.
import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb"
import { type Case, type Group, type Item, invalid, refused } from "./case.ts"
import { main } from "./fixture.ts"
import { N, S } from "./values.ts"

const base = { pk: S("refused"), sk: S("x") }

type Row = [expression: string, values: Item, message: string | RegExp, names?: Record<string, string>]

const conditionErrors: Row[] = [
  ["", {}, "Invalid ConditionExpression: The expression can not be empty;"],
  ["a =", {}, /^Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "="/],
  ["a = :v b", { ":v": N(1) }, /^Invalid ConditionExpression: Syntax error; token: "b", near: /],
  ["a == :v", { ":v": N(1) }, /^Invalid ConditionExpression: Syntax error; token: "=", near: /],
  [
    "name = :v",
    { ":v": N(1) },
    "Invalid ConditionExpression: Attribute name is a reserved keyword; reserved keyword: name",
  ],
  [
    "Status = :v",
    { ":v": N(1) },
    "Invalid ConditionExpression: Attribute name is a reserved keyword; reserved keyword: Status",
  ],
  [
    "a = :missing",
    { ":v": N(1) },
    "Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :missing",
  ],
  [
    "#a = :v",
    { ":v": N(1) },
    "Invalid ConditionExpression: An expression attribute name used in the document path is not defined; attribute name: #a",
  ],
  [
    "a = :v",
    { ":v": N(1), ":w": N(2) },
    "Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}",
  ],
  [
    "a = :v",
    { ":v": N(1) },
    "Value provided in ExpressionAttributeNames unused in expressions: keys: {#x}",
    { "#x": "x" },
  ],
  ["exists(a)", {}, "Invalid ConditionExpression: Invalid function name; function: exists"],
  [
    "attribute_exists(a, b)",
    {},
    "Invalid ConditionExpression: Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
  ],
  [
    "attribute_exists(:v)",
    { ":v": N(1) },
    "Invalid ConditionExpression: Operator or function requires a document path; operator or function: attribute_exists",
  ],
  [
    "begins_with(a, :v)",
    { ":v": N(1) },
    "Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
  ],
  [
    "attribute_type(a, :v)",
    { ":v": S("X") },
    /^Invalid ConditionExpression: Invalid attribute type name found; type: X, valid types: /,
  ],
  [
    "a BETWEEN :v AND :w",
    { ":v": N(2), ":w": N(1) },
    "Invalid ConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; " +
      "lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}",
  ],
  [
    "a BETWEEN :v AND :w",
    { ":v": N(2), ":w": S("1") },
    /^Invalid ConditionExpression: The BETWEEN operator requires same data type for lower and upper bounds; /,
  ],
  [
    "a = a",
    {},
    "Invalid ConditionExpression: The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]",
  ],
  ["((a = :v))", { ":v": N(1) }, "Invalid ConditionExpression: The expression has redundant parentheses;"],
  [
    "size(a)",
    {},
    /^Invalid ConditionExpression: (The function is not allowed to be used this way in an expression; function: size|Syntax error)/,
  ],
  [
    "a = attribute_exists(b)",
    {},
    "Invalid ConditionExpression: The function is not allowed to be used this way in an expression; function: attribute_exists",
  ],
  [
    "pk.x = :v",
    { ":v": N(1) },
    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk",
  ],
]

const updateErrors: Row[] = [
  ["", {}, "Invalid UpdateExpression: The expression can not be empty;"],
  ["SET a", {}, /^Invalid UpdateExpression: Syntax error; token: "<EOF>", near: "a"/],
  [
    "INSERT a = :v",
    { ":v": N(1) },
    /^Invalid UpdateExpression: Syntax error; token: "INSERT", near: "INSERT a"/,
  ],
  [
    "SET a = :v SET b = :v",
    { ":v": N(1) },
    'Invalid UpdateExpression: The "SET" section can only be used once in an update expression;',
  ],
  [
    "SET a = :v, a = :v",
    { ":v": N(1) },
    "Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]",
  ],
  [
    "SET a = :v REMOVE a.b",
    { ":v": N(1) },
    "Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]",
  ],
  [
    "SET a.b = :v, a[0] = :v",
    { ":v": N(1) },
    "Invalid UpdateExpression: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [0]]",
  ],
  [
    "SET pk = :v",
    { ":v": S("x") },
    "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key",
  ],
  [
    "REMOVE sk",
    {},
    "One or more parameter values were invalid: Cannot update attribute sk. This attribute is part of the key",
  ],
  [
    "SET a = :v + :w",
    { ":v": N(1), ":w": S("x") },
    "Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: +, operand type: S",
  ],
  [
    "SET a = list_append(a, :v)",
    { ":v": N(1) },
    "Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: list_append, operand type: N",
  ],
  [
    "ADD a :v",
    { ":v": S("x") },
    "Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ADD, operand type: STRING",
  ],
  [
    "DELETE a :v",
    { ":v": N(1) },
    "Invalid UpdateExpression: Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER",
  ],
]

function parameters(values: Item, names: Row[3]) {
  return {
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    ...(names && { ExpressionAttributeNames: names }),
  }
}

const indexKey: Case = {
  name: 'the update "SET g = :v" to another type than the index key\'s',
  notLocal: "DynamoDB Local 1.11 checks it only when the item has the whole index key",
  run: async (target) => {
    const command = new UpdateItemCommand({
      TableName: main,
      Key: base,
      UpdateExpression: "SET g = :v",
      ExpressionAttributeValues: { ":v": N(1) },
    })
    await refused(target, command, invalid(/Type mismatch for Index Key g/))
  },
}

const expressionCases: Case[] = [
  indexKey,
  ...conditionErrors.map(
    ([ConditionExpression, values, message, names]): Case => ({
      name: `the condition "${ConditionExpression}" ${names ? "with names" : ""}`,
      async run(target) {
        const command = new PutItemCommand({
          TableName: main,
          Item: base,
          ConditionExpression,
          ...parameters(values, names),
        })
        await refused(target, command, invalid(message))
      },
    }),
  ),
  ...updateErrors.map(
    ([UpdateExpression, values, message, names]): Case => ({
      name: `the update "${UpdateExpression}"`,
      async run(target) {
        const command = new UpdateItemCommand({
          TableName: main,
          Key: base,
          UpdateExpression,
          ...parameters(values, names),
        })
        await refused(target, command, invalid(message))
      },
    }),
  ),
]

export const expressions: Group = { name: "refused expressions", cases: expressionCases }
