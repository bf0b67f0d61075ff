// DynamoDB numbers: 38 digits, canonical text, exact arithmetic, and a key form whose bytes sort as the numbers do.
import Big from "big.js"
import { DynamoError, invalid } from "./errors.ts"

const plainInteger = /^(?:0|-?[1-9][0-9]{0,14})$/
const maxExponent = 125
const minExponent = -130
const maxDigits = 38

Big.strict = false

function parse(text: string): Big {
  if (text === "" || text.trim() !== text) {
    throw invalid(`The parameter cannot be converted to a numeric value${text === "" ? "" : `: ${text}`}`)
  }
  try {
    return new Big(text.startsWith("+") ? text.slice(1) : text)
  } catch {
    throw invalid(`The parameter cannot be converted to a numeric value: ${text}`)
  }
}

function inRange(number: Big): string {
  if (number.e > maxExponent) {
    throw invalid("Number overflow. Attempting to store a number with magnitude larger than supported range")
  }
  if (number.e < minExponent) {
    throw invalid(
      "Number underflow. Attempting to store a number with magnitude smaller than supported range",
    )
  }
  if (number.c.length > maxDigits) {
    throw invalid("Attempting to store more than 38 significant digits in a Number")
  }
  if (number.c.length === 1 && number.c[0] === 0) return "0"
  return number.toFixed()
}

/** The one text DynamoDB gives back for a number: `1.0` is `1`, `1e3` is `1000`, `-0` is `0`. */
export function canonicalNumber(text: unknown): string {
  if (typeof text === "string") return plainInteger.test(text) ? text : inRange(parse(text))
  throw new DynamoError("SerializationException", "NUMBER_VALUE cannot be converted to String")
}

export function addNumbers(a: string, b: string): string {
  if (plainInteger.test(a) && plainInteger.test(b)) return String(Number(a) + Number(b))
  return inRange(new Big(a).plus(b))
}

export function subtractNumbers(a: string, b: string): string {
  if (plainInteger.test(a) && plainInteger.test(b)) return String(Number(a) - Number(b))
  return inRange(new Big(a).minus(b))
}

/** Less than 0, 0 or more than 0, exact to the last digit. */
export function compareNumbers(a: string, b: string): number {
  if (plainInteger.test(a) && plainInteger.test(b)) return Number(a) - Number(b)
  return new Big(a).cmp(b)
}

/** Bytes a number counts for in an item: about one for two digits, one more for the exponent and for a sign. */
export function numberSize(text: string): number {
  if (text.length === 1) return text === "0" ? 1 : 2
  const { c, e, s } = new Big(text)
  if (c.length === 1 && c[0] === 0) return 1
  const oddStart = e % 2 !== 0 ? 0 : 1
  const bytes = Math.ceil((c.length + (c.length % 2 === 0 ? oddStart : 0)) / 2)
  return 1 + bytes + (s === -1 ? 1 : 0)
}

/** Text whose code units sort as the numbers do: sign, exponent, digits; mirrored for negative numbers. */
export function sortableNumber(text: string): string {
  const { c, e, s } = new Big(text)
  if (c.length === 1 && c[0] === 0) return "1"
  const digits = c.join("")
  if (s === 1) return `2${String(e + 500)}${digits}`
  let mirrored = ""
  for (const digit of c) mirrored += String(9 - digit)
  return `0${String(499 - e)}${mirrored}~`
}
