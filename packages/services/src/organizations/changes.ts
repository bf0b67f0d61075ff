// What changed about an organization, as a sentence. The field and its short texts are those of the register's `facts.ts`.
import { moneyText } from "@civil/core/money.ts"
import type { Text, Values } from "@civil/core/text.ts"
import { groundText } from "@civil/register/credit/grounds.ts"
import { type OrganizationStatus, organizationStatuses } from "@civil/register/organization.ts"
import type { Change } from "@civil/register/version.ts"
import { fieldWords, changeWords as words } from "./changes/words.ts"
import { dayText } from "./days.ts"
import { fill } from "./verdict/fill.ts"
import { conclusionWords, listWords, statusWords } from "./verdict/words.ts"

type Said = Pick<Change, "what" | "field" | "before" | "after" | "name">

const plain = (text: string): Text => ({ zh: text, en: text })
const none = words.nothing
const empty: Text = { zh: "", en: "" }

const statusText = (status: string | undefined): Text => {
  const known = organizationStatuses.find((each): each is OrganizationStatus => each === status)
  return known ? statusWords[known] : status ? plain(status) : none
}

const conclusionText = (said: string | undefined): Text => {
  const [conclusion = ""] = (said ?? "").split(" ", 1)
  return Object.hasOwn(conclusionWords, conclusion)
    ? conclusionWords[conclusion as keyof typeof conclusionWords]
    : none
}

/** Texts are words set apart by spaces, `-` for what is not said. */
const wordsOf = (said: string | undefined) =>
  (said ?? "").split(" ").map((word) => (word === "-" ? undefined : word))

const afterDot = (field: string) => field.slice(field.indexOf(".") + 1)

function entryText({ what, before, after }: Said): Text {
  const [list, ground, on, removedOn] = wordsOf(after ?? before)
  const name = list === "serious" ? listWords.serious : listWords.abnormal
  // A ground that the measure does not name is in the authority's own words, on the card.
  const reason = ground && ground !== "other" ? fill(words.because, { reason: groundText(ground) }) : empty
  const values = { list: name, reason }
  if (what === "delisted") {
    return removedOn
      ? fill(words.delistedOn, { ...values, day: dayText(removedOn) })
      : fill(words.delisted, values)
  }
  return fill(words.listed, { ...values, day: on ? dayText(on) : words.noDay })
}

function inspectionText({ field, before, after }: Said): Text {
  const values: Values = {
    year: afterDot(field),
    after: conclusionText(after),
    before: conclusionText(before),
  }
  if (after === undefined) return fill(words.inspectionGone, values)
  return fill(before === undefined ? words.inspection : words.inspectionChanged, values)
}

function ratingText({ before, after }: Said): Text {
  const [grade = "", , to] = wordsOf(after ?? before)
  const values = { grade, day: to ? dayText(to) : words.noDay }
  return fill(
    after === undefined ? words.ratingGone : before === undefined ? words.rating : words.ratingChanged,
    values,
  )
}

function charityText({ field, after }: Said): Text {
  const day = after ? dayText(after) : words.noDay
  if (field === "charity") return after === undefined ? words.charityGone : words.charity
  if (field === "charity.fundraising")
    return after === undefined
      ? words.fundraisingGone
      : after === "yes"
        ? words.fundraisingYes
        : words.fundraisingNo
  if (field === "charity.fundraisingSince")
    return after === undefined ? words.fundraisingGone : fill(words.fundraising, { day })
  if (field === "charity.fundraisingUntil")
    return after === undefined ? words.fundraisingOn : fill(words.fundraisingEnd, { day })
  return words.charityOther
}

function penaltyText({ before, after }: Said): Text {
  const [on, , kind] = wordsOf(after ?? before)
  const values = { day: on ? dayText(on) : words.noDay, kind: kind ? plain(kind) : words.noKind }
  return fill(after === undefined ? words.penaltyGone : words.penalty, values)
}

function valueText(field: string, said: string | undefined): Text {
  if (said === undefined) return none
  if (field === "fundsFen" && /^\d+$/.test(said)) return moneyText(Number(said))
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? dayText(said) : plain(said)
}

function basicText({ field, before, after }: Said): Text {
  if (field.startsWith("former."))
    return fill(after === undefined ? words.formerGone : words.former, { name: afterDot(field) })
  const known = Object.hasOwn(fieldWords, field) ? fieldWords[field as keyof typeof fieldWords] : undefined
  const values = {
    field: known ?? words.other,
    before: valueText(field, before),
    after: valueText(field, after),
  }
  if (field === "codeWarning") return words.codeWarning
  if (before === undefined) return fill(words.added, values)
  return fill(after === undefined ? words.gone : words.changed, values)
}

/** One sentence, without its full stop. */
export function changeText(change: Said): Text {
  const { what, field, before, after } = change
  if (field.startsWith("illegal.")) return what === "delisted" ? words.illegalGone : words.illegal
  switch (what) {
    case "registered":
      return words.registered
    case "renamed":
      return fill(words.renamed, { before: before ?? "", after: after ?? change.name })
    case "status":
      return field === "status"
        ? fill(words.status, { before: statusText(before), after: statusText(after) })
        : basicText(change)
    case "inspection":
      return inspectionText(change)
    case "rating":
      return ratingText(change)
    case "charity":
      return charityText(change)
    case "listed":
    case "delisted":
      return entryText(change)
    case "penalty":
      return penaltyText(change)
    case "branch":
      return fill(after === undefined ? words.branchGone : words.branch, { name: afterDot(field) })
    case "missing":
      return fill(words.missing, { day: after ? dayText(after) : words.noDay })
    case "found_again":
      return words.foundAgain
    default:
      return basicText(change)
  }
}

type Of = Pick<Change, "code" | "version" | "field" | "what" | "before" | "after" | "name">

const placeOf = ({ code, version }: Of) => `${version} ${code}`

/** The day says it already, or the first word that a body is a charity at all. */
function isPart({ field }: Of, beside: readonly Of[]): boolean {
  if (field === "statusWord") return beside.some((each) => each.field === "status")
  const first = beside.some((each) => each.field === "charity" && each.before === undefined)
  if (field === "charity.since" || field === "charity.certificate") return first
  if (field !== "charity.fundraising") return false
  return beside.some((each) => each.field === "charity.fundraisingSince" && each.after !== undefined)
}

/** Of a status that this site does not know, the register's own word. */
function inItsWords<Each extends Of>(change: Each, beside: readonly Of[]): Each {
  if (change.field !== "status") return change
  const word = beside.find(({ field }) => field === "statusWord")
  const own = (status: string | undefined, said: string | undefined) =>
    status === "unknown" && said !== undefined ? { said } : undefined
  const before = own(change.before, word?.before)
  const after = own(change.after, word?.after)
  return { ...change, ...(before && { before: before.said }), ...(after && { after: after.said }) }
}

/** What is worth a line: no part of what another line of the same version says, and no sentence twice. */
export function telling<Each extends Of>(changes: readonly Each[]): readonly Each[] {
  const groups = new Map<string, Each[]>()
  for (const change of changes) {
    const group = groups.get(placeOf(change))
    if (group) group.push(change)
    else groups.set(placeOf(change), [change])
  }
  const told = new Set<string>()
  return changes.flatMap((change) => {
    const beside = groups.get(placeOf(change)) ?? []
    if (isPart(change, beside)) return []
    const shown = inItsWords(change, beside)
    const line = `${placeOf(shown)} ${changeText(shown).zh}`
    if (told.has(line)) return []
    told.add(line)
    return [shown]
  })
}
