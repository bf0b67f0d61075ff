// Pulumi's outputs with their values already there, and the few words the rendering uses about them.

export class Known<T = unknown> {
  readonly value: T
  constructor(value: T) {
    this.value = value
  }
  apply<U>(change: (value: T) => U): Known<Opened<U>> {
    return new Known(opened(change(this.value)) as Opened<U>)
  }
}

type Opened<T> = T extends Known<infer U> ? U : T

/** The values themselves, however deep they are wrapped. */
export function opened(value: unknown): unknown {
  if (value instanceof Known) return opened(value.value)
  if (Array.isArray(value)) return value.map(opened)
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, opened(one)] as const)
      .filter(([, one]) => one !== undefined),
  )
}

export const interpolate = (strings: TemplateStringsArray, ...values: readonly unknown[]) =>
  new Known(String.raw({ raw: strings }, ...values.map(opened)))

export const jsonStringify = (value: unknown) => new Known(JSON.stringify(opened(value)))

export const output = (value: unknown) => new Known(opened(value))

/** Members by name that are known at once: `resource.arn`. */
export function members(of: Readonly<Record<string, unknown>>): Record<string, Known> {
  return new Proxy(
    {},
    { get: (_target, member) => (typeof member === "string" ? new Known(opened(of[member])) : undefined) },
  )
}
