// 宁波 330200: the city's own office for foreign-related registration, and one in each of its ten districts, counties and cities.
import type { BureauProfile, Office, Sourced } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"
import { counselling, divorces, foreign, marriagesOnWorkdays, reissues } from "../bands.ts"
import { ningbo2024, policiesFrom } from "../presets.ts"
import { foreignInNingbo, hotline } from "../shared.ts"
import { ningboForeignGuide, zhejiangOfficesReport } from "../sources.ts"

/** GB/T 2260 code, id, name in both languages, and online places in a half hour (demo: more where more people live). */
const places = [
  ["330203", "haishu", "海曙区", "Haishu District", 3],
  ["330205", "jiangbei", "江北区", "Jiangbei District", 2],
  ["330206", "beilun", "北仑区", "Beilun District", 2],
  ["330211", "zhenhai", "镇海区", "Zhenhai District", 2],
  ["330212", "yinzhou", "鄞州区", "Yinzhou District", 3],
  ["330213", "fenghua", "奉化区", "Fenghua District", 2],
  ["330225", "xiangshan", "象山县", "Xiangshan County", 2],
  ["330226", "ninghai", "宁海县", "Ninghai County", 2],
  ["330281", "yuyao", "余姚市", "Yuyao City", 3],
  ["330282", "cixi", "慈溪市", "Cixi City", 3],
] as const

const addresses: { readonly [id: string]: Sourced<Text> } = {
  zhenhai: {
    value: { zh: "宁波植物园内", en: "In the Ningbo Botanical Garden" },
    source: zhejiangOfficesReport,
  },
}

// Named by article 7 of the Interim Rules on Marriage Registration Work (民发〔2003〕127号): ××县（市、区）民政局婚姻登记处.
const districts: readonly Office[] = places.map(([region, id, zh, en, online]) => ({
  id: `ningbo-${id}`,
  region,
  bureau: "330200",
  name: {
    zh: `${zh.endsWith("区") ? "宁波市" : ""}${zh}民政局婚姻登记处`,
    en: `${en} Marriage Registration Office, Ningbo`,
  },
  address: addresses[id] ?? "not_yet_published",
  phone: "not_yet_published",
  hours: "not_yet_published",
  capabilities: ["counselling"],
  grounds: { counselling: zhejiangOfficesReport },
  pools: [marriagesOnWorkdays({ online, onSite: 1 }), divorces, reissues, counselling],
  closures: [],
}))

const city: Office = {
  id: "ningbo-city",
  region: "330200",
  bureau: "330200",
  name: { zh: "宁波市民政局婚姻登记处", en: "Marriage Registration Office of the City of Ningbo" },
  address: {
    value: { zh: "宁波市民政局服务中心窗口", en: "Service centre window of the Ningbo Civil Affairs Bureau" },
    source: ningboForeignGuide,
  },
  phone: { value: "0574-87187032", source: ningboForeignGuide },
  hours: "not_yet_published",
  capabilities: ["foreign"],
  grounds: { foreign: ningboForeignGuide },
  pools: [foreign],
  closures: [],
}

export const ningbo: BureauProfile = {
  code: "330200",
  slug: "ningbo",
  name: { zh: "宁波市民政局", en: "Ningbo Civil Affairs Bureau" },
  district: { zh: "宁波市", en: "Ningbo" },
  phone: hotline,
  foreignAt: foreignInNingbo,
  offices: [...districts, city],
  policies: policiesFrom("ningbo", "2025-01-01", ningbo2024),
}
