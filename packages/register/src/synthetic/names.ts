// Invented organizations for benches, tests and the demo register: names built as real ones are, codes that no registrar gave.

import { seededChance } from "@civil/core/chance.ts"
import { creditCheckCharacter } from "@civil/core/identity/credit-code.ts"
import type { Chance } from "@civil/core/world.ts"
import type { OrganizationKind } from "../organization.ts"
import { type Place, places } from "./places.ts"

export interface SyntheticName {
  /** Valid by its check characters; the organization's part begins with XX, which no registrar gives. */
  readonly code: string
  readonly name: string
  readonly kind: OrganizationKind
  readonly region: string
  /** The 字号 of a 民办非企业单位 or 基金会. */
  readonly style?: string
  /** 行（事）业领域 as it stands in the name. */
  readonly field: string
  /** 组织形式. */
  readonly form: string
}

const words = (text: string): readonly string[] => text.split(" ")

const first = words(
  "安 博 晨 诚 春 慈 德 东 恩 方 丰 福 光 海 和 恒 弘 宏 华 怀 慧 惠 嘉 江 金 锦 晋 景 敬 静 久 康 乐 立 朗 良 灵 龙 露 明 铭 宁 培 鹏 普 启 " +
    "青 清 庆 仁 荣 瑞 睿 善 尚 申 圣 盛 书 爽 思 松 泰 天 同 望 维 文 希 熙 贤 祥 晓 心 欣 新 星 兴 旭 学 雅 阳 耀 怡 益 逸 英 永 友 有 育 裕 元 " +
    "源 远 悦 云 泽 长 真 正 知 至 志 致 智 中 众 重 舟 卓 梓 紫 家 行 曾 翼 暖 蓝 绿 橙 小 百 千 大 四季 上善 阳光",
)
const second = words(
  "爱 安 邦 宝 彬 博 彩 畅 辰 诚 慈 达 德 帆 方 芳 风 峰 福 光 桂 海 航 禾 和 恒 虹 花 华 怀 欢 辉 慧 佳 家 嘉 江 捷 锦 景 聚 康 兰 乐 丽 莲 亮 " +
    "林 邻 灵 龙 满 美 梦 民 明 宁 诺 鹏 平 朴 祺 启 千 勤 青 晴 泉 然 仁 荣 融 润 善 深 生 盛 诗 时 实 守 淑 树 硕 思 泰 恬 田 庭 通 同 彤 望 微 " +
    "为 文 希 溪 熙 贤 翔 晓 心 欣 星 行 秀 轩 雪 雅 言 阳 耀 叶 怡 意 音 盈 颖 友 羽 育 元 苑 月 悦 韵 展 长 真 之 芝 知 植 舟 筑 卓 苗 伴 桥 灯",
)

interface Style {
  readonly kind: OrganizationKind
  readonly fields: readonly string[]
  readonly forms: readonly string[]
  readonly weight: number
}

const styles: readonly Style[] = [
  {
    kind: "association",
    weight: 26,
    fields: words(
      "慈善 志愿者 老年人体育 太极拳 羽毛球 乒乓球 篮球 钓鱼 登山 门球 游泳 舞蹈 音乐 书法 美术 摄影 戏曲 民间文艺 收藏 诗词 楹联 集邮 花卉盆景 园艺 茶文化 " +
        "黄桃产业 蜂业 水产 蔬菜种植 稻米 葡萄 羊肚菌 农机 养猪行业 水利 家庭农场 建筑业 物业管理 装饰装修 房地产经纪 餐饮烹饪 旅游 民宿 电子商务 物流 汽车维修 印刷 纺织服装 " +
        "湖笔 丝绸 木业 电梯 智能制造 生物医药 化妆品 软件 数字经济 知识产权 科技企业家 女企业家 青年企业家 企业联合 个体私营经济 消费者权益保护 会计 律师 教育 家庭教育 心理卫生 " +
        "护理 中医药 医师 营养 红十字 计划生育 残疾人 肢残人 聋人 盲人 老龄事业 退役军人 见义勇为 社区工作者 社会工作 养老服务 殡葬 婚姻家庭 妇女发展 儿童福利 少先队工作 " +
        "地方志 历史文化 红色文化 非物质文化遗产保护 谱牒 宗教文化 生态环境 野生动物保护 气象 地震 测绘 档案 图书馆 新闻 广播电视 网络文化 法学 警察 保安 应急救援 消防 交通安全 银行业 保险 担保",
    ),
    forms: words("协会 学会 研究会 促进会 联合会"),
  },
  {
    kind: "association",
    weight: 15,
    fields: words(
      "老年 志愿服务 文体 乡贤 邻里互助 果蔬 养殖 戏迷 平安建设 环保 龙舟 舞龙 锣鼓 广场舞 红白喜事",
    ),
    forms: words("协会 联谊会 促进会 理事会"),
  },
  {
    kind: "service_institution",
    weight: 56,
    fields: words(
      "社会工作服务 公益服务 养老服务 为老服务 社区服务 青少年事务 残疾人服务 助残服务 儿童关爱 家庭服务 婚姻家庭咨询 心理咨询 心理健康服务 公益事业发展 社区治理 社会组织服务 职业技能培训 " +
        "文化培训 艺术培训 外语培训 舞蹈培训 美术 书画 科技创新 智能技术研究 农业科技推广 生态环保 法律服务 人民调解 志愿服务 应急救援 救助 康复 护理 中医门诊 口腔 幼儿 双语 实验 体育 " +
        "健身 棋类 武术 足球 篮球 民俗文化 历史文化 红色文化 数字经济 就业指导 创业服务 知识产权服务 食品安全 邻里 睦邻 医养结合 临终关怀 自闭症儿童康复 听力语言康复 特殊儿童教育 早期教育 托育",
    ),
    forms: words(
      "中心 服务中心 发展中心 服务社 事务所 社 院 学校 幼儿园 养老院 护理院 研究院 俱乐部 博物馆 工作站 指导中心 促进中心 驿站",
    ),
  },
  {
    kind: "foundation",
    weight: 3,
    fields: words(
      "公益 慈善 教育 教育发展 社区发展 文化 艺术 医疗救助 助学 环境保护 科学技术 老年关怀 儿童福利 乡村振兴 体育 见义勇为 残疾人福利 扶贫",
    ),
    forms: words("基金会"),
  },
]

/** Forms that real names do not put after just any field (no 残疾人服务幼儿园). */
const onlyAfter: Readonly<Record<string, RegExp>> = {
  幼儿园: /幼儿|双语|实验|艺术/,
  学校: /培训|双语|实验|特殊儿童教育|武术/,
  养老院: /养老|为老|医养|护理/,
  护理院: /护理|医养|临终/,
  院: /中医门诊|康复|书画|养老/,
  俱乐部: /体育|健身|棋类|武术|足球|篮球/,
  博物馆: /文化/,
  驿站: /邻里|睦邻|志愿|心理/,
  社: /服务|邻里|书画/,
}

/**
 * `count` organizations with different names and different codes, the same for the same seed: the first n of a longer
 * list are the list of n. `regions` keeps to the places whose codes begin so (`["3101", "330503"]`).
 */
export function* syntheticNames(
  seed: number | string,
  count: number,
  regions: readonly string[] = [""],
): Generator<SyntheticName> {
  const chance = seededChance(`names ${seed}`)
  const fits = places.filter(({ code }) => regions.some((start) => code.startsWith(start)))
  if (fits.length === 0) throw new RangeError(`no place begins with ${regions.join(", ")}`)
  const wide = fits.flatMap((each) => Array<Place>(each.weight).fill(each))
  const mix = styles.flatMap((each) => Array<Style>(each.weight).fill(each))
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  while (taken.size < count) {
    const place = pick(chance, wide)
    const made = compose(chance, place, pick(chance, mix))
    if (made === undefined || taken.has(made.name)) continue
    taken.add(made.name)
    const number = numbers.get(place.code) ?? 0
    numbers.set(place.code, number + 1)
    yield { code: codeOf(made.kind, place.code, number), region: place.code, ...made }
  }
}

type Composed = Omit<SyntheticName, "code" | "region">

function compose(chance: Chance, place: Place, style: Style): Composed | undefined {
  const field = pick(chance, style.fields)
  const form = pick(chance, style.forms)
  if (onlyAfter[form]?.test(field) === false) return undefined
  const { kind } = style
  if (kind !== "association") {
    const own = twoWords(chance)
    const joined = field.endsWith("服务") && form.startsWith("服务") ? form.slice(2) : form
    return { kind, style: own, field, form, name: `${place.name}${own}${field}${joined}` }
  }
  if (form === "联合会" && chance.below(6) === 0) return chamber(chance, place)
  const local = style.weight === 15 ? neighbourhood(chance, place) : ""
  return { kind, field, form, name: `${place.name}${local}${field}${form}` }
}

/** 异地商会: the place, the place its members come from, 商会. */
function chamber(chance: Chance, place: Place): Composed | undefined {
  const from = pick(chance, places)
    .name.replace(/^.+市(?=.+[区县])/, "")
    .replace(/(?:省|市|区|县)$/, "")
  if (place.name.includes(from)) return undefined
  return { kind: "association", field: from, form: "商会", name: `${place.name}${from}商会` }
}

/** A town or street, often a village or neighbourhood of it. */
function neighbourhood(chance: Chance, place: Place): string {
  const town = place.towns.length > 0 ? pick(chance, place.towns) : ""
  if (town !== "" && chance.below(5) === 0) return town
  return `${town}${twoWords(chance)}${pick(chance, words("村 新村 社区 桥村 家村"))}`
}

function twoWords(chance: Chance): string {
  const before = pick(chance, first)
  const after = pick(chance, second)
  return before.endsWith(after) ? twoWords(chance) : before + after
}

function pick<Value>(chance: Chance, from: readonly Value[]): Value {
  return from[chance.below(from.length)] as Value
}

const seconds: Readonly<Record<OrganizationKind, string>> = {
  association: "51",
  service_institution: "52",
  foundation: "53",
}

/** Scatters the numbers of a region over six digits, each once; regions begin elsewhere. */
function codeOf(kind: OrganizationKind, region: string, number: number): string {
  if (number >= 1_000_000) throw new RangeError(`more than a million names for ${region}`)
  const body = `XX${String((number * 618_033 + Number(region) * 7_919) % 1_000_000).padStart(6, "0")}`
  const first17 = `${seconds[kind]}${region}${body}${organizationCheck(body)}`
  return `${first17}${creditCheckCharacter(first17)}`
}

/** GB 11714: the ninth character of an organization code. */
function organizationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? "X" : check === 11 ? "0" : String(check)
}
