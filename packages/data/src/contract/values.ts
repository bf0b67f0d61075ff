// Short names for attribute values, so that cases read as tables.
import type { AttributeValue } from "@aws-sdk/client-dynamodb"

export const S = (text: string): AttributeValue => ({ S: text })
export const N = (number: number | string): AttributeValue => ({ N: String(number) })
export const B = (...bytes: number[]): AttributeValue => ({ B: new Uint8Array(bytes) })
export const BOOL = (value: boolean): AttributeValue => ({ BOOL: value })
export const NULL: AttributeValue = { NULL: true }
export const SS = (...texts: string[]): AttributeValue => ({ SS: texts })
export const NS = (...numbers: (number | string)[]): AttributeValue => ({ NS: numbers.map(String) })
export const BS = (...members: number[][]): AttributeValue => ({
  BS: members.map((bytes) => new Uint8Array(bytes)),
})
export const L = (...members: AttributeValue[]): AttributeValue => ({ L: members })
export const M = (members: Record<string, AttributeValue>): AttributeValue => ({ M: members })
