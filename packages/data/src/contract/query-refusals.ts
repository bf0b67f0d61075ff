// Queries that are refused: key conditions that no key serves, and parameters that do not go together.
import { QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb"
import { type Case, type Group, type Item, invalid, refused } from "./case.ts"
import { main } from "./fixture.ts"
import { N, S } from "./values.ts"

const refusedQueries: [condition: string, values: Item, message: string | RegExp][] = [
  ["sk = :v", { ":v": S("x") }, "Query condition missed key schema element: pk"],
  ["pk > :v", { ":v": S("x") }, "Query key condition not supported"],
  ["begins_with(pk, :v)", { ":v": S("x") }, "Query key condition not supported"],
  ["pk = :v AND another = :v", { ":v": S("x") }, "Query condition missed key schema element: sk"],
  ["pk = :v OR sk = :v", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: OR"],
  ["pk = :v AND NOT sk = :v", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: NOT"],
  ["pk = :v AND sk IN (:v)", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: IN"],
  ["pk = :v AND sk <> :v", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: <>"],
  [
    "pk = :v AND attribute_exists(sk)",
    { ":v": S("x") },
    "Invalid operator used in KeyConditionExpression: attribute_exists",
  ],
  [
    "pk = :v AND contains(sk, :v)",
    { ":v": S("x") },
    "Invalid operator used in KeyConditionExpression: contains",
  ],
  [
    "pk = :v AND size(sk) = :n",
    { ":v": S("x"), ":n": N(1) },
    "KeyConditionExpressions cannot contain nested operations",
  ],
  [
    "pk = :v AND sk.x = :v",
    { ":v": S("x") },
    "KeyConditionExpressions cannot have conditions on nested attributes",
  ],
  [
    "pk = :v AND sk > :v AND sk < :w",
    { ":v": S("x"), ":w": S("y") },
    "KeyConditionExpressions must only contain one condition per key",
  ],
  [
    "pk = :v AND sk = :n",
    { ":v": S("x"), ":n": N(1) },
    "One or more parameter values were invalid: Condition parameter type does not match schema type",
  ],
  [
    "pk = sk",
    {},
    "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition",
  ],
]

const query = (extra: Partial<QueryCommandInput>) =>
  new QueryCommand({
    TableName: main,
    KeyConditionExpression: "pk = :p",
    ExpressionAttributeValues: { ":p": S("x") },
    ...extra,
  })

const lax = "DynamoDB Local 1.11 accepts it"

const refusedParameters: [
  name: string,
  extra: Partial<QueryCommandInput>,
  message: string | RegExp,
  notLocal?: string,
][] = [
  [
    "without a key condition",
    { KeyConditionExpression: undefined, ExpressionAttributeValues: undefined } as object,
    /must be specified/,
  ],
  [
    "of an index that is not there",
    { IndexName: "nowhere" },
    "The table does not have the specified index: nowhere",
  ],
  ["with limit 0", { Limit: 0 }, /greater than or equal to 1/],
  [
    "consistent on a global index",
    { IndexName: "keys", ConsistentRead: true, KeyConditionExpression: "g = :p" },
    "Consistent reads are not supported on global secondary indexes",
  ],
  [
    "for all attributes of an index that holds fewer",
    { IndexName: "keys", Select: "ALL_ATTRIBUTES", KeyConditionExpression: "g = :p" },
    "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index keys because its projection type is not ALL",
    lax,
  ],
  [
    "whose filter names a key attribute",
    { FilterExpression: "sk = :p" },
    "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
  ],
  [
    "from a key without range",
    { ExclusiveStartKey: { pk: S("x") } },
    /^The provided starting key is invalid/,
  ],
  [
    "from a key of another hash",
    { ExclusiveStartKey: { pk: S("y"), sk: S("a") } },
    "The provided starting key is outside query boundaries based on provided conditions",
  ],
  [
    "from a key of the wrong type",
    { ExclusiveStartKey: { pk: S("x"), sk: N(1) } },
    /^The provided starting key is invalid/,
  ],
]

const refusedCases: Case[] = [
  ...refusedQueries.map(
    ([KeyConditionExpression, ExpressionAttributeValues, message]): Case => ({
      name: `refuses ${KeyConditionExpression}`,
      async run(target) {
        const values = Object.keys(ExpressionAttributeValues).length > 0 && { ExpressionAttributeValues }
        const command = new QueryCommand({ TableName: main, KeyConditionExpression, ...values })
        await refused(target, command, invalid(message))
      },
    }),
  ),
  ...refusedParameters.map(
    ([name, extra, message, notLocal]): Case => ({
      name: `refuses a query ${name}`,
      ...(notLocal !== undefined && { notLocal }),
      async run(target) {
        await refused(target, query(extra), invalid(message))
      },
    }),
  ),
]

export const refusedQueryGroup: Group = { name: "refused queries", cases: refusedCases }
