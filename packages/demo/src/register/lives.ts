// All lives of a bureau's invented register: first the cases, then look-alikes, then as many ordinary ones as are wanted.

import { creditCheckCharacter } from "@civil/core/identity/credit-code.ts"
import type { OrganizationKind } from "@civil/register/organization.ts"
import { type SyntheticName, syntheticNames } from "@civil/register/synthetic/names.ts"
import { demoCases, lifeOf } from "./cases.ts"
import type { Life } from "./life.ts"
import { ordinaryLife, type Place, quietLife } from "./ordinary.ts"
import { nameOf, stoodFor } from "./stand-for.ts"

/** The beginnings of region codes in a bureau's register, and what its place is called. */
const places: Readonly<Record<string, { readonly regions: readonly string[]; readonly name: string }>> = {
  "310113": { regions: ["310113"], name: "上海市宝山区" },
  "310120": { regions: ["310120"], name: "上海市奉贤区" },
  "330200": { regions: ["3302"], name: "宁波市" },
  "330503": { regions: ["330503"], name: "湖州市南浔区" },
  "511902": { regions: ["511902"], name: "巴中市巴州区" },
}

export const placeOf = (bureau: string) => places[bureau] ?? { regions: [bureau], name: "" }

/** A seed of its own keeps demo registers apart from what tests and benches invent. */
const seed = "demo register"

/** Case by case, the next name of its kind. */
export function* namedCases(
  bureau: string,
): Generator<{ readonly id: string; readonly name: SyntheticName }> {
  const names = syntheticNames(`${seed} ${bureau}`, 4000, placeOf(bureau).regions)
  const waiting = new Map<OrganizationKind, SyntheticName[]>()
  for (const { id, kind } of demoCases) {
    for (;;) {
      const found = waiting.get(kind)?.shift()
      if (found) {
        yield { id, name: found }
        break
      }
      const next = names.next()
      if (next.done) return
      waiting.set(next.value.kind, [...(waiting.get(next.value.kind) ?? []), next.value])
    }
  }
}

/** Of a case by its id: whom the demo's people stand for. */
export function nameOfCase(bureau: string, id: string): SyntheticName {
  for (const each of namedCases(bureau)) if (each.id === id) return each.name
  throw new RangeError(`no case ${id}`)
}

/** As 宝山区安和: one character another, which a reader hardly sees; and a form that differs. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/协会$/, "协进会"],
  [/服务中心$/, "服务总站"],
  [/中心$/, "中兴社"],
  [/学校$/, "学院"],
  [/基金会$/, "基金汇"],
]

/** The same but for a little, as somebody would who wants to be mistaken for it. */
export function likeName(name: string): string {
  for (const [end, other] of swaps) if (end.test(name)) return name.replace(end, other)
  return `${name}社`
}

/** The code with two neighbours of its number swapped, and the check character that belongs to it. */
function likeCode(code: string): string {
  const first17 = `${code.slice(0, 12)}${code.charAt(13)}${code.charAt(12)}${code.slice(14, 17)}`
  return `${first17}${creditCheckCharacter(first17)}`
}

/** The demo's people stand for some of them. */
function represented(bureau: string, id: string, life: Life): Life {
  const part = (["legal", "charity"] as const).find((each) => stoodFor[each].includes(id))
  return part ? { ...life, basic: { ...life.basic, legalRepresentative: nameOf(part, bureau) } } : life
}

export function livesOf(bureau: string, count: number, place: Place): readonly Life[] {
  const cases = new Map([...namedCases(bureau)].map(({ id, name }) => [id, name]))
  const lives = demoCases.flatMap((each) => {
    const name = cases.get(each.id)
    return name ? [represented(bureau, each.id, lifeOf(each, name, place))] : []
  })
  const alike = ["model", "agent"].flatMap((id) => {
    const name = cases.get(id)
    return name ? [quietLife({ ...name, code: likeCode(name.code), name: likeName(name.name) }, place)] : []
  })
  const first = [...lives, ...alike]
  const taken = new Set(first.map(({ code }) => code.slice(0, 17)))
  for (const name of syntheticNames(`${seed} ${bureau}`, count + 400, placeOf(bureau).regions)) {
    if (first.length >= count) break
    if (!taken.has(name.code.slice(0, 17))) first.push(ordinaryLife(name, place))
  }
  return first
}
