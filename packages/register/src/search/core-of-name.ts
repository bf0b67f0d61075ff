// What sets a name apart: the name without the place before it and the form of organization after it.

const place =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:特别行政区|自治区|自治州|自治县|省|市|区|县|旗|镇|乡|街道)(?<![社小园校景厂湾]区)(?![场民政郊]))+/u

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
  readonly place: string
  readonly core: string
  readonly form: string
}

/** A folded name. Where nothing would be left, nothing is taken away. */
export function partsOf(name: string): NameParts {
  const before = place.exec(name)?.[0] ?? ""
  const rest = name.slice(before.length)
  const form = forms.find((each) => rest.endsWith(each) && rest.length >= each.length + 2) ?? ""
  const core = rest.slice(0, rest.length - form.length)
  return core === "" ? { place: "", core: name, form: "" } : { place: before, core, form }
}
