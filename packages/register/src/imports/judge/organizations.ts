// Registered items (登记事项) of one organization, from one row.
import type { Text } from "@civil/core/text.ts"
import type { Basic, FormerName, OrganizationKind, OrganizationStatus } from "../../organization.ts"
import { isForever, readDay } from "../cells/day.ts"
import { readText } from "../cells/text.ts"
import type { Line } from "./line.ts"
import { present } from "./present.ts"
import type { Said, SaidOrganization } from "./said.ts"

export const kindNames: Readonly<Record<OrganizationKind, Text>> = {
  association: { zh: "社会团体", en: "association" },
  service_institution: { zh: "民办非企业单位", en: "service institution" },
  foundation: { zh: "基金会", en: "foundation" },
}

function kindOfWord(word: string): OrganizationKind | undefined {
  if (/基金会/.test(word)) return "foundation"
  if (/民办非企业|社会服务机构|民非|民办学校/.test(word)) return "service_institution"
  return /社会团体|社团|^协会$|^学会$/.test(word) ? "association" : undefined
}

function kindOfCode(code: string): OrganizationKind | undefined {
  const kinds = { 1: "association", 2: "service_institution", 3: "foundation" } as const
  return kinds[code.charAt(1) as unknown as keyof typeof kinds]
}

export function kindOf(line: Line, code: string): OrganizationKind | undefined {
  const word = line.text("kind", 60)
  const [said, coded] = [word === undefined ? undefined : kindOfWord(word), kindOfCode(code)]
  if (said === undefined && coded === undefined) return line.reject("row.kind_unknown", "kind")
  if (said === undefined && word !== undefined && coded !== undefined)
    line.warn("row.kind_word", "kind", { kind: kindNames[coded] })
  if (said !== undefined && coded !== undefined && said !== coded)
    line.warn("row.kind_differs", "kind", { kind: kindNames[coded] })
  return said ?? coded
}

const statusWords: readonly (readonly [OrganizationStatus, RegExp])[] = [
  ["active", /^(?:正常|正常开展活动|正常运行|存续|有效|登记有效|在册|已登记|成立)$/],
  ["suspended", /^(?:责令)?(?:限期)?停止活动$/],
  ["withdrawn", /^(?:已|被)?撤销(?:成立)?(?:登记)?$/],
  ["revoked", /^(?:已|被)?吊销(?:登记证书|证书|登记)?$/],
  ["liquidating", /^(?:注销中|清算|清算中|正在清算|注销清算|拟注销)(?:\(.*\))?$/],
  ["deregistered", /^(?:已)?注销(?:登记)?$/],
  ["renamed", /^(?:已变更名称|已更名|名称已变更|更名)$/],
]

export function statusOf(word: string): OrganizationStatus | undefined {
  const plain = word.normalize("NFKC").replace(/\s/g, "")
  return statusWords.find(([, says]) => says.test(plain))?.[0]
}

function status(line: Line): Pick<Basic, "status" | "statusWord"> {
  const word = line.text("status", 60)
  if (word === undefined) {
    if (!line.rejected) line.warn("row.status_missing", "status")
    return { status: "unknown" }
  }
  const known = statusOf(word)
  if (known === undefined) line.warn("row.status_unknown", "status")
  return { status: known ?? "unknown", statusWord: word }
}

/** `甲协会（2019-05-01）；乙协会`. */
export function formerNames(text: string): readonly FormerName[] {
  return text.split(/[;；、\n]/).flatMap((part) => {
    const [, name = part, inside] = /^(.*?)[(（]([^()（）]*\d[^()（）]*)[)）]\s*$/.exec(part) ?? []
    const read = inside === undefined ? undefined : readDay(inside.replace(/(?:之?前|止|变更|更名)$/, ""))
    const until = read !== undefined && "day" in read ? read.day : undefined
    const named = readText(until === undefined ? part : name)
    return named === undefined ? [] : [{ name: named, ...(until !== undefined && { until }) }]
  })
}

function certificate(line: Line): Pick<Basic, "certificateFrom" | "certificateTo"> {
  const term = line.term("certificate")
  const end = readText(line.cell("certificateTo"))
  const from = line.day("certificateFrom", { ahead: true }) ?? term.from
  const forever = end !== undefined && isForever(end)
  const to = forever ? undefined : (line.day("certificateTo", { ahead: true }) ?? term.to)
  line.inOrder("certificateFrom", from, "certificateTo", to)
  return {
    ...(from !== undefined && { certificateFrom: from }),
    ...(to !== undefined && { certificateTo: to }),
  }
}

function supervision(line: Line): Pick<Basic, "supervisor" | "direct"> {
  const supervisor = line.text("supervisor")
  if (supervisor === undefined) return {}
  return /直接登记/.test(supervisor) ? { direct: true } : { supervisor }
}

const mostName = 200
const mostScope = 10_000

export function judgeOrganization(line: Line): readonly Said<SaidOrganization>[] {
  const own = line.code()
  const name = line.needed("name", mostName)
  const kind = own && kindOf(line, own.code)
  const state = status(line)
  const established = line.day("established")
  const statusSince = line.day("statusSince")
  line.inOrder("established", established, "statusSince", statusSince)
  const former = line.text("former", mostScope)
  const names = former === undefined ? [] : formerNames(former)
  const rest = {
    legalRepresentative: line.text("legalRepresentative", mostName),
    fundsFen: line.money("funds"),
    registrar: line.text("registrar"),
    address: line.text("address"),
    purpose: line.text("purpose", mostScope),
    scope: line.text("scope", mostScope),
    area: line.text("area"),
    phone: line.text("phone", 60),
    field: line.text("fieldOfWork", mostName),
  }
  const certified = certificate(line)
  const supervised = supervision(line)
  if (line.rejected || own === undefined || name === undefined || kind === undefined) return []
  const basic = {
    ...{ name, kind, ...state, ...supervised, ...certified },
    ...present({ statusSince, established, ...rest }),
    ...(names.length > 0 && { former: names }),
  }
  const { code, codeWarning } = own
  // Some registers keep a row for each name an organization had, under the same code.
  const key = basic.status === "renamed" ? `${code} ${name}` : code
  return [{ key, code, value: { ...(codeWarning && { codeWarning }), basic } }]
}
