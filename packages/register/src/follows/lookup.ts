// The lines of a list as organizations: by code or exact name; what was not found is answered line by line.
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { FollowDeps } from "./deps.ts"
import type { Line } from "./input.ts"

const sideBySide = 20

type Found = { readonly code: string } | { readonly issue: FieldIssue }

const issue = ({ at, typed }: Line, code: string): Found => ({
  issue: { field: `text.${at}`, code, values: { line: at, typed: typed.slice(0, 60) } },
})

async function lookUp({ find, exact }: FollowDeps, line: Line): Promise<Found> {
  const reading = readCreditCode(line.typed)
  if (reading.ok) {
    const { code } = reading.value
    return (await find(code)) ? { code } : issue(line, "follow.line_not_found")
  }
  const hits = (await exact(line.typed)).filter(({ illegal }) => illegal !== true)
  const codes = [...new Set(hits.map(({ id }) => id))]
  const [code] = codes
  if (code === undefined) return issue(line, "follow.line_not_found")
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
