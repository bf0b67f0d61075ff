// Reads what a person typed: words of Chinese characters, and words of letters and digits. Knows nothing of any index.
import { type FoldTable, fold } from "./fold.ts"

/** `letters`: pinyin, initials, a part of a code, or letters of a name; lower case, ü as v. */
export interface Term {
  readonly kind: "characters" | "letters"
  readonly text: string
}

export interface Query {
  /** All of them must be there. */
  readonly terms: readonly Term[]
  /** Several words of one kind as one: 慈善 基金会 → 慈善基金会. */
  readonly joined: Term | undefined
}

/** Longer than any name; the rest of a pasted page is dropped. */
const longest = 80
/** Fewer characters of a code say nothing. */
export const codePartLength = 4

const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const between = /[^\p{L}\p{N}\p{M}]+/u

export function readQuery(typed: string, table: FoldTable): Query {
  const terms = withoutTones(fold(typed.slice(0, 4 * longest).replace(invisible, ""), table))
    .slice(0, longest)
    .split(between)
    .flatMap((word) => [...word.matchAll(/[a-z0-9]+|[^a-z0-9]+/g)].map(([text]) => text))
    .map((text): Term => ({ kind: /^[a-z0-9]/.test(text) ? "letters" : "characters", text }))
  const different = terms.filter(
    ({ text }, place) => terms.findIndex((other) => other.text === text) === place,
  )
  const oneKind = terms.every(({ kind }) => kind === terms[0]?.kind)
  const [first, second] = different
  if (first === undefined || second === undefined || !oneKind) return { terms: different, joined: undefined }
  return { terms: different, joined: { kind: first.kind, text: terms.map(({ text }) => text).join("") } }
}

/** fèngxián → fengxian, lǜ → lv. */
function withoutTones(text: string): string {
  if (!/\p{M}|[\u00C0-\u024F\u1E00-\u1EFF]/u.test(text)) return text
  return text
    .normalize("NFD")
    .replace(/u\p{M}*\u0308\p{M}*/gu, "v")
    .replace(/\p{M}/gu, "")
}

/** What people add to a name when they ask a search engine, and kinds of organization in place of its name. */
const talk =
  /(?:社会组织|社会团体|社会服务机构|民办非企业单位|民办非企业|民非|社团|机构|官方网站|官网|电话|地址|怎么样|是真的吗|是真是假|真的吗|靠谱吗|正规吗|合法吗|可信吗|查询|信息)+[?？!！。\s]*$/u

/** The words without such an ending; undefined where there is none, or nothing else. */
export function withoutTalk(typed: string): string | undefined {
  const name = typed.trim().replace(talk, "").trim()
  return name === "" || name === typed.trim() ? undefined : name
}
