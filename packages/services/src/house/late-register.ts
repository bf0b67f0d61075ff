// A register that is loaded by the first question: matters and pages hold it and most of them ask nothing.
import type { Register } from "@civil/register/service.ts"

/** Without what the desk and the workers alone ask, and what answers no promise. */
export type LateRegister = Omit<Register, "imports" | "handle" | "work" | "each">

type Method = (...input: readonly unknown[]) => Promise<unknown>

/** Every method of the part answers a promise. `rooms` are parts within the part. */
function lateParts<Part extends object>(load: () => Promise<object>, rooms: Partial<Part> = {}): Part {
  return new Proxy(rooms as Part, {
    get: (own, name) =>
      Reflect.get(own, name) ??
      (async (...input: readonly unknown[]) => {
        const part = (await load()) as Readonly<Record<string | symbol, Method | undefined>>
        const method = part[name]
        if (method === undefined) throw new TypeError(`the register cannot ${String(name)}`)
        return method(...input)
      }),
  })
}

export const late = (load: () => Promise<Register>): LateRegister =>
  lateParts<LateRegister>(load, {
    follows: lateParts(async () => (await load()).follows),
    agents: lateParts(async () => (await load()).agents),
  })
