// Names of people as on their documents: Chinese, with a middle dot (阿卜杜拉·买买提), and foreign ones in letters.

export const nameReasons = ["empty", "characters", "length"] as const
export type NameReason = (typeof nameReasons)[number]

export type NameReading =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly reason: NameReason }

const longest = 60
const middleDots = /\s*[·•‧∙・･．]\s*|\s*\.\s*(?=\p{Script=Han})/gu
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const chinese = /^\p{Script=Han}+(·\p{Script=Han}+)*$/u
const letters = /^\p{L}(?:[\p{L}\p{M}'’.,\- ·]*[\p{L}\p{M}'’.])?$/u

/** One spelling for one name: composed letters, half width, one kind of middle dot, no space between Chinese characters. */
export function normaliseName(typed: string): string {
  const name = typed
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/[\uFF01-\uFF0D\uFF0F-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .trim()
  if (!/\p{Script=Han}/u.test(name)) return name
  return name.replace(middleDots, "·").replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1")
}

export function readName(typed: string): NameReading {
  const name = normaliseName(typed)
  if (name === "") return { ok: false, reason: "empty" }
  if (!chinese.test(name) && !letters.test(name)) return { ok: false, reason: "characters" }
  const length = [...name].length
  if (length > longest || (length < 2 && chinese.test(name))) return { ok: false, reason: "length" }
  return { ok: true, name }
}

/** Whether two typed names are the same name; letters in either case. */
export function sameName(first: string, second: string): boolean {
  return normaliseName(first).toLowerCase() === normaliseName(second).toLowerCase()
}
