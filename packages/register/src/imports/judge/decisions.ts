// Entries on the credit lists, penalties, branches and rows of the illegal list, from one row.
import { createHash } from "node:crypto"
import { entryId, groundOf } from "../../credit/grounds.ts"
import type { Branch, CreditEntry, CreditList, IllegalOrganization, Penalty } from "../../organization.ts"
import type { Line } from "./line.ts"
import { present } from "./present.ts"
import type { Said } from "./said.ts"

const mostReason = 2000

/** Twelve hexadecimal digits of what tells one row from another: the same in every file that says the same. */
const shortHash = (parts: readonly (string | undefined)[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12)

/** The lists a text names. */
export const listsIn = (text: string): readonly CreditList[] => [
  ...(/活动异常|异常名录/.test(text) ? ["abnormal" as const] : []),
  ...(/严重违法|失信名单/.test(text) ? ["serious" as const] : []),
]

function listIn(text: string): CreditList | undefined {
  const lists = listsIn(text)
  return lists.length === 1 ? lists[0] : undefined
}

/** From its cell; else from the title of the day's column, or from what stands above the table. */
function listOf(line: Line): CreditList | undefined {
  const word = line.text("list", 60)
  const { place } = line
  const found = word === undefined ? (listIn(place.title("on")) ?? listIn(place.caption)) : listIn(word)
  return found ?? line.reject("row.list_unknown", place.at("list") ? "list" : undefined)
}

export function judgeEntry(line: Line): readonly Said<CreditEntry>[] {
  const own = line.code()
  const name = line.text("name")
  const list = listOf(line)
  const on = line.neededDay("on")
  const reason = line.needed("reason", mostReason)
  const removedOn = line.day("removedOn")
  line.inOrder("on", on, "removedOn", removedOn)
  const rest = {
    authority: line.text("authority"),
    document: line.text("document"),
    removedOn,
    removalReason: line.text("removalReason", mostReason),
  }
  if (line.rejected || own === undefined || list === undefined || on === undefined || reason === undefined)
    return []
  const ground = groundOf(list, reason)
  const id = entryId(list, on, ground, reason)
  const value = { ...{ id, list, ground, reason, on }, ...present(rest) }
  return [{ key: `${own.code} ${id}`, code: own.code, ...(name !== undefined && { name }), value }]
}

export function judgePenalty(line: Line): readonly Said<Penalty>[] {
  const own = line.code()
  const name = line.text("name")
  const kind = line.needed("kind", 200)
  const on = line.neededDay("on")
  const rest = {
    amountFen: line.money("amount"),
    ground: line.text("ground", mostReason),
    authority: line.text("authority"),
    document: line.text("document"),
  }
  if (line.rejected || own === undefined || kind === undefined || on === undefined) return []
  // One decision may have several penalties: its number alone does not tell them apart.
  const id = `${on}-${shortHash([rest.document, kind, rest.document === undefined ? rest.ground : undefined])}`
  const value = { ...{ id, kind, on }, ...present(rest) }
  return [{ key: `${own.code} ${id}`, code: own.code, ...(name !== undefined && { name }), value }]
}

export function judgeBranch(line: Line): readonly Said<Branch>[] {
  const own = line.code()
  const name = line.text("name")
  const branch = line.needed("branch", 200)
  const word = line.text("kind", 60)
  const since = line.day("since")
  const until = line.day("until")
  line.inOrder("since", since, "until", until)
  if (line.rejected || own === undefined || branch === undefined) return []
  // 民办非企业单位登记管理暂行条例: a service institution sets up no branches.
  if (own.code.startsWith("52")) line.warn("row.branch_of_service", "code")
  const kind = word === undefined ? undefined : kindOf(word)
  const value = { name: branch, ...present({ kind, since, until }) }
  return [{ key: `${own.code} ${branch}`, code: own.code, ...(name !== undefined && { name }), value }]
}

function kindOf(word: string): Branch["kind"] {
  if (/代表/.test(word) && !/分支/.test(word)) return "representative"
  return /分支|分会|委员会/.test(word) && !/代表/.test(word) ? "branch" : undefined
}

function measureOf(word: string | undefined): IllegalOrganization["measure"] {
  if (word === undefined) return undefined
  if (/涉嫌/.test(word)) return "suspected"
  return /取缔/.test(word) ? "banned" : undefined
}

function linkOf(line: Line): string | undefined {
  const text = line.text("link", mostReason)
  if (text === undefined) return undefined
  if (URL.canParse(text) && new URL(text).protocol === "https:") return text
  line.warn("row.link_wrong", "link")
  return undefined
}

export function judgeIllegal(line: Line): readonly Said<IllegalOrganization>[] {
  const name = line.needed("name", 200)
  const issuer = line.needed("issuer", 200)
  const on = line.neededDay("on")
  const batch = line.text("batch", 100)
  const rest = {
    batch,
    measure: measureOf(line.text("measure", 100)),
    link: linkOf(line),
    note: line.text("note", mostReason),
  }
  if (line.rejected || name === undefined || issuer === undefined || on === undefined) return []
  const id = `illegal_${shortHash([issuer, batch ?? on, name])}`
  return [{ key: id, value: { ...{ id, name, issuer, on }, ...present(rest) } }]
}
