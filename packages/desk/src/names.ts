// Names of what the desk shows: states, kinds of business, queues, reasons, documents; in both languages.
import type { Text } from "@civil/core/text.ts"
import type { AppointmentState, Kind } from "@civil/services/marriage/views.ts"
import type { Filter } from "./day.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const states: Readonly<Record<AppointmentState, Text>> = {
  waiting_for_partner: text("待对方确认", "Partner to confirm"),
  booked: text("已预约", "Booked"),
  checked_in: text("已签到", "Checked in"),
  done: text("已办结", "Done"),
  not_done: text("未办成", "Not done"),
  cancelled: text("本人取消", "Cancelled"),
  lapsed: text("逾期失效", "Lapsed"),
  released: text("机关取消", "Released by office"),
  no_show: text("未到", "No-show"),
}

export const kinds: Readonly<Record<Kind, Text>> = {
  M1: text("结婚登记", "Marriage"),
  D1: text("离婚登记申请", "Divorce application"),
  D2: text("撤回离婚申请", "Divorce withdrawal"),
  D3: text("离婚登记发证", "Divorce certificate"),
  R1: text("补领结婚证", "Reissue, marriage"),
  R2: text("补领离婚证", "Reissue, divorce"),
  F1: text("涉外婚姻登记", "Foreign-related"),
  X2: text("婚姻家庭辅导", "Counselling"),
}

/** The same in a word, for the name of a pool of places. */
export const families: Readonly<Record<Kind, Text>> = {
  M1: text("结婚", "Marriage"),
  D1: text("离婚", "Divorce"),
  D2: text("离婚", "Divorce"),
  D3: text("离婚", "Divorce"),
  R1: text("补领", "Reissue"),
  R2: text("补领", "Reissue"),
  F1: text("涉外", "Foreign"),
  X2: text("辅导", "Counselling"),
}

export const filters: Readonly<Record<Filter, Text>> = {
  all: text("全部", "All"),
  expected: text("待签到", "To come"),
  here: text("已签到", "Here"),
  finished: text("已办理", "Finished"),
  absent: text("未到", "No-show"),
  gone: text("已取消", "Cancelled"),
}

/** Keyed by the server's reason codes; the server refuses any other. */
export const reasons: Readonly<Record<string, Text>> = {
  identity_mismatch: text("人与证件不符", "Person and document do not match"),
  kind_mismatch: text("约错了业务", "Booked for the wrong business"),
  papers_missing: text("材料不齐", "Papers missing"),
  not_voluntary: text("并非自愿", "Not of free will"),
  under_age: text("未到法定婚龄", "Under age"),
  already_married: text("已有配偶", "Already married"),
  kinship: text("有禁止结婚的亲属关系", "Forbidden kinship"),
  one_party_absent: text("一方未到", "One party absent"),
  left: text("当事人自行离开", "Left before the end"),
}

export const documents: Readonly<Record<string, Text>> = {
  resident_id: text("居民身份证", "Resident ID"),
  residence_permit_hmt: text("港澳台居民居住证", "HMT residence permit"),
  permanent_residence: text("外国人永久居留身份证", "Permanent residence ID"),
  permit_hm: text("港澳居民来往内地通行证", "HK/Macao travel permit"),
  permit_tw: text("台湾居民来往大陆通行证", "Taiwan travel permit"),
  passport_cn: text("中国护照", "Chinese passport"),
  passport_foreign: text("外国护照", "Foreign passport"),
}

/** The reason as stored: a code of the list, or (for a released booking) the office's own sentence. */
export function reasonWords(reason: string): Text {
  return reasons[reason] ?? { zh: reason, en: reason }
}

export function documentWords(type: string): Text {
  return documents[type] ?? { zh: type, en: type }
}
