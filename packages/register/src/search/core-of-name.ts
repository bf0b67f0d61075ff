// What sets a name apart: the name without the place before it and the form of organization after it.

const place =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:特别行政区|自治区|自治州|自治县|省|市|区|县|旗|镇|乡|街道)(?<![社小园校景厂湾]区)(?![场民政郊]))/u

/** The longest first. */
const forms = [
  "社会服务中心",
  "服务中心",
  "发展中心",
  "促进中心",
  "指导中心",
  "研究中心",
  "培训学校",
  "基金会",
  "研究会",
  "促进会",
  "联合会",
  "联谊会",
  "理事会",
  "服务社",
  "事务所",
  "幼儿园",
  "养老院",
  "敬老院",
  "护理院",
  "研究院",
  "研究所",
  "俱乐部",
  "博物馆",
  "工作站",
  "服务站",
  "协会",
  "商会",
  "学会",
  "学校",
  "学院",
  "医院",
  "中心",
  "驿站",
  "联盟",
  "总会",
  "社",
  "院",
  "园",
  "所",
  "馆",
  "站",
  "会",
]

export interface NameParts {
  /** In short: 上海奉贤. */
  readonly place: string
  readonly core: string
  readonly form: string
}

/** 上海 for 上海市. */
export function shortPlace(place: string): string {
  return place.replace(
    /(?:特别行政区|(?:[维回壮][^省]*)?自治区|自治州|自治县|省|市|区|县|旗|镇|乡|街道)$/u,
    "",
  )
}

/** A folded name; `places`: known ones, the longest first. Where nothing would be left, nothing is taken away. */
export function partsOf(name: string, places: readonly string[] = []): NameParts {
  const before = placeOf(name, places)
  const rest = name.slice(before.join("").length)
  const form = forms.find((each) => rest.endsWith(each) && rest.length >= each.length + 2) ?? ""
  const core = rest.slice(0, rest.length - form.length)
  return core === ""
    ? { place: "", core: name, form: "" }
    : { place: before.map(shortPlace).join(""), core, form }
}

/** 上海市奉贤区 as 上海市, 奉贤区; also 上海奉贤, as people say it. */
function placeOf(name: string, places: readonly string[]): readonly string[] {
  const found: string[] = []
  for (let rest = name; ; ) {
    const next = places.find((each) => rest.startsWith(each)) ?? place.exec(rest)?.[0]
    if (next === undefined || next === rest) return found
    found.push(next)
    rest = rest.slice(next.length)
  }
}
