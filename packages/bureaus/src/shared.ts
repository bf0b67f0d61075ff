// Facts that several profiles state alike: the hotline and where foreign-related registration is done.
import type { Sourced } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"
import {
  hotlineGuidance,
  ningboForeignGuide,
  regulations,
  shanghaiForeignReport,
  sichuanForeignGuide,
} from "./sources.ts"

/** The government service hotline answers in every city of the country. */
export const hotline: Sourced<string> = { value: "12345", source: hotlineGuidance }

export const foreignInShanghai: Sourced<Text> = {
  value: {
    zh: "据2025年1月的公开报道，上海市的涉外（含港澳台、华侨）婚姻登记除市级机关外，已在浦东、黄浦、静安、徐汇、长宁、闵行、虹口、杨浦、普陀九区试点，内地一方的常住户口应在该区。出发前请拨打 12345 核实。",
    en: "By press reports of January 2025, foreign-related registration in Shanghai (Hong Kong, Macao, Taiwan and overseas Chinese included) is done by the municipal office and, as a pilot, by nine districts: Pudong, Huangpu, Jing'an, Xuhui, Changning, Minhang, Hongkou, Yangpu and Putuo. The mainland party's registered residence (常住户口) must be in that district. Call 12345 to check before you go.",
  },
  source: shanghaiForeignReport,
}

export const foreignByProvince: Sourced<Text> = {
  value: {
    zh: "涉外（含港澳台、华侨）婚姻登记由省级民政部门或其确定的机关办理。出发前请拨打 12345 询问就近的办理机关。",
    en: "Foreign-related registration (Hong Kong, Macao, Taiwan and overseas Chinese included) is done by the provincial civil affairs department or the offices it designates. Call 12345 to ask for the nearest one before you go.",
  },
  source: regulations,
}

export const foreignInSichuan: Sourced<Text> = {
  value: {
    zh: "四川省居民的涉外（含港澳台、华侨）婚姻登记由四川省民政厅婚姻登记处办理，成都市户籍的在成都办理。至少提前 10 个工作日在四川省民政厅网站或“四川民政发布”微信公众号提交预审材料，通过后再预约。",
    en: "Foreign-related registration of Sichuan residents (Hong Kong, Macao, Taiwan and overseas Chinese included) is done by the registration office of the Sichuan Department of Civil Affairs; residents of Chengdu go to Chengdu's own offices. Send the papers for a first check at least 10 working days before, on the department's website or its WeChat account 四川民政发布, and book once they are accepted.",
  },
  source: sichuanForeignGuide,
}

export const foreignInNingbo: Sourced<Text> = {
  value: {
    zh: "宁波的涉外（含港澳台、华侨）婚姻登记由宁波市民政局婚姻登记处办理，一方的常住户口须在宁波。出发前请打电话核实。",
    en: "Foreign-related registration in Ningbo (Hong Kong, Macao, Taiwan and overseas Chinese included) is done by the Marriage Registration Office of the City of Ningbo; the registered residence (常住户口) of one party must be in Ningbo. Telephone to check before you go.",
  },
  source: ningboForeignGuide,
}
