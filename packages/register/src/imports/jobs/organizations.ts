// Organizations as a file has them: one statement each, also where the register keeps a row for every name one had.
import { byText } from "../../canonical.ts"
import type { Basic } from "../../organization.ts"
import type { Base, Statement } from "../../statement.ts"
import type { SaidOrganization } from "../judge/said.ts"
import type { SaidLine } from "../read/shapes.ts"
import { rowsOf, type TakenBack } from "./back.ts"

/** Rows of names that are no longer borne, by code; the newest first. */
function renamedRows(
  lines: Iterable<SaidLine>,
  back: TakenBack,
): ReadonlyMap<string, readonly SaidOrganization[]> {
  const found = new Map<string, SaidOrganization[]>()
  for (const { code = "", value } of rowsOf(lines, back)) {
    const said = value as SaidOrganization
    if (said.basic.status === "renamed") found.set(code, [...(found.get(code) ?? []), said])
  }
  for (const rows of found.values())
    rows.sort((a, b) => byText(b.basic.statusSince ?? "", a.basic.statusSince ?? ""))
  return found
}

/** With the names of its other rows among the former ones; what its own row says of a name goes first. */
function withFormer(basic: Basic, others: readonly SaidOrganization[]): Basic {
  const known = new Set([basic.name, ...(basic.former ?? []).map(({ name }) => name)])
  const more = others.flatMap(({ basic: { name, statusSince } }) =>
    known.has(name) ? [] : [{ name, ...(statusSince !== undefined && { until: statusSince }) }],
  )
  return more.length === 0 ? basic : { ...basic, former: [...(basic.former ?? []), ...more] }
}

export function* organizations(
  base: Base,
  lines: Iterable<SaidLine>,
  back: TakenBack,
  whole: boolean,
): Generator<Statement> {
  const stated = new Set<string>()
  const renamed = renamedRows(lines, back)
  for (const { code = "", value } of rowsOf(lines, back)) {
    const { basic, ...rest } = value as SaidOrganization
    if (basic.status === "renamed") continue
    stated.add(code)
    yield { dataset: "organizations", code, ...rest, basic: withFormer(basic, renamed.get(code) ?? []) }
  }
  for (const [code, [newest, ...others]] of renamed) {
    if (stated.has(code) || newest === undefined) continue
    stated.add(code)
    yield { dataset: "organizations", code, ...newest, basic: withFormer(newest.basic, others) }
  }
  // The file has these organizations, only not in a form that can be taken: they are not missing.
  for (const code of whole ? back.keeps : []) {
    const known = stated.has(code) ? undefined : base.get(code)
    if (known === undefined) continue
    yield { dataset: "organizations", code, basic: known.basic, kept: true }
  }
}
