// One text for one value: JSON with sorted keys, as RFC 8785 writes it. What is hashed or signed is this text and no other.

/** Values a hash may cover: whole numbers only, so that no two programs write one number differently. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [name: string]: Canonical | undefined }

/** Throws `TypeError` for anything that has no single text: fractions, unsafe numbers, sets, bytes, dates. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value)
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("half a character has no canonical text")
    return JSON.stringify(value)
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError("only whole numbers")
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value === "object" && isPlain(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    // Order of UTF-16 code units, as the RFC says: the same on every machine, whatever its language.
    members.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`
  }
  throw new TypeError(`no canonical text of ${typeof value}`)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
