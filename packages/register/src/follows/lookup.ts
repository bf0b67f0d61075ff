// The lines of a list as organizations: by code or exact name; what was not found is answered line by line.
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { Values } from "@civil/core/text.ts"
import type { FollowDeps } from "./deps.ts"
import type { Line } from "./input.ts"

const sideBySide = 20

type Found = { readonly code: string } | { readonly issue: FieldIssue }

const issue = ({ at, typed }: Line, code: string, more: Values = {}): Found => ({
  issue: { field: `text.${at}`, code, values: { line: at, typed: typed.slice(0, 60), ...more } },
})

/** The one code of a line, alone or in a row pasted from a sheet beside the name. */
function codeIn(typed: string): string | undefined {
  const alone = readCreditCode(typed)
  if (alone.ok) return alone.value.code
  const words = typed.normalize("NFKC").match(/[0-9A-Za-z]+/g) ?? []
  const codes = new Set(
    words.flatMap((word) => {
      const reading = readCreditCode(word)
      return reading.ok && reading.value.kind !== "other" ? [reading.value.code] : []
    }),
  )
  return codes.size === 1 ? [...codes][0] : undefined
}

/** A name on an official list of illegal organizations is told as such: it is in no register and cannot be followed. */
async function banned({ findIllegal }: FollowDeps, line: Line, id: string | undefined): Promise<Found> {
  const row = id === undefined ? undefined : await findIllegal(id)
  if (row === undefined) return issue(line, "follow.line_not_found")
  const { issuer, on } = row
  return issue(line, row.measure === "suspected" ? "follow.line_suspected" : "follow.line_illegal", {
    issuer,
    on,
  })
}

async function lookUp(deps: FollowDeps, line: Line): Promise<Found> {
  const typed = codeIn(line.typed)
  if (typed !== undefined)
    return (await deps.find(typed)) ? { code: typed } : issue(line, "follow.line_not_found")
  const hits = await deps.exact(line.typed)
  const codes = [...new Set(hits.filter(({ illegal }) => illegal !== true).map(({ id }) => id))]
  const [code] = codes
  if (code === undefined) return banned(deps, line, hits[0]?.id)
  return codes.length > 1 ? issue(line, "follow.line_several") : { code }
}

export async function lookUpAll(
  deps: FollowDeps,
  lines: readonly Line[],
): Promise<{ readonly codes: readonly string[]; readonly issues: readonly FieldIssue[] }> {
  const found: Found[] = []
  for (let from = 0; from < lines.length; from += sideBySide)
    found.push(...(await Promise.all(lines.slice(from, from + sideBySide).map((line) => lookUp(deps, line)))))
  const codes = new Set(found.flatMap((each) => ("code" in each ? [each.code] : [])))
  return { codes: [...codes], issues: found.flatMap((each) => ("issue" in each ? [each.issue] : [])) }
}
