// 行政区划 at the beginning of a name: whole and short forms of every region in the table, and of what it lies in. Pure.
import { hometowns } from "@civil/bureaus/organizations/naming.ts"
import { findRegion, listRegions, parentOf, type Region } from "@civil/core/region.ts"

export interface RegionReading {
  /** What of the name it takes. */
  readonly text: string
  /** Undefined: it looks like a region and is not in the table. */
  readonly code?: string
  /** A district of a city without the city before it. */
  readonly bare?: true
}

const endings = /(?:壮族|回族|维吾尔|特别)?(?:自治区|行政区)$|(?:省|市|自治州|地区|盟|县|区)$/

/** 上海市 → 上海; 江北区 → 江北. Never down to a single character (鄞县). */
export function shortOf(name: string): string {
  const short = name.replace(endings, "")
  return [...short].length >= 2 ? short : name
}

const spellings = ({ name }: Region) => [...new Set([name.zh, shortOf(name.zh)])]

/** With what it lies in before it, as far as a name says it: 浙江省湖州市南浔区, 湖州市南浔区, 湖州南浔, 南浔区, 南浔. */
function formsOf(code: string): readonly { readonly text: string; readonly bare: boolean }[] {
  const region = findRegion(code)
  if (region === undefined) return []
  const own = spellings(region)
  const parent = parentOf(code)
  const above = parent === undefined ? [] : formsOf(parent)
  const district = region.level === "county" && region.name.zh.endsWith("区")
  return [
    ...own.map((text) => ({ text, bare: district })),
    ...above.flatMap((head) => own.map((text) => ({ text: head.text + text, bare: false }))),
  ]
}

let made: readonly (RegionReading & { readonly code: string })[] | undefined

function known(): readonly (RegionReading & { readonly code: string })[] {
  made ??= [...listRegions("province"), ...listRegions("prefecture"), ...listRegions("county")]
    .flatMap(({ code }) =>
      formsOf(code).map(({ text, bare }) => ({ text, code, ...(bare ? { bare: true as const } : {}) })),
    )
    // The longest first; of equal ones the wider region.
    .sort((one, other) => other.text.length - one.text.length || (one.code < other.code ? -1 : 1))
  return made
}

const unknown = /^\p{Script=Han}{2,7}?(?:省|自治区|自治州|市(?:\p{Script=Han}{1,4}?[区县])?|县)/u

/** A district or county right after its city, that the table has not: 上海市普陀区. Not 社区, 园区 and the like. */
const district =
  /^(?:\p{Script=Han}{2,3}新区|\p{Script=Han}{2}(?<![社园校小景院库])区|\p{Script=Han}{1,2}县)/u

function wider(name: string, found: RegionReading & { readonly code: string }): RegionReading {
  if (findRegion(found.code)?.level === "county") return found
  const more = district.exec(name.slice(found.text.length))?.[0]
  return more === undefined ? found : { text: found.text + more }
}

/** The region a name begins with: the longest that fits; one that the table has not is read by its ending. */
export function readRegion(name: string, bureau?: string): RegionReading | undefined {
  const fits = known().filter(({ text }) => name.startsWith(text))
  const longest = fits[0]?.text.length
  const equal = fits.filter(({ text }) => text.length === longest)
  const found = equal.find(({ code }) => code === bureau) ?? equal[0]
  if (found !== undefined) return wider(name, found)
  const text = unknown.exec(name)?.[0] ?? hometowns.find((place) => name.startsWith(place))
  return text === undefined ? undefined : { text }
}

/** Proper names of places (原籍地专名): the provinces' short names. */
export const provinceNames = (): readonly string[] =>
  listRegions("province").map(({ name }) => shortOf(name.zh))

/** Every spelling of a region on its own, for asking whether a 字号 is one. */
export const isRegionName = (text: string): boolean => known().some((each) => each.text === text)
