// Sentences of the path to removal, as trust card and desk show it.
import { plainDate } from "@civil/core/date.ts"
import { say, type Text } from "@civil/core/text.ts"

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** 2026年12月1日, 1 Dec 2026. */
export function dayText(date: string): Text {
  const { year, month, day } = plainDate(date)
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${months[month - 1]} ${year}` }
}

export const creditTexts = {
  noDuty: {
    zh: "这一情形没有需要履行的义务：自{start}起满6个月，从{earliest}起可以移出。",
    en: "There is no duty to do for this ground: six months count from {start}, and from {earliest} it can be removed.",
  },
  duty: { zh: "先履行义务：{duty}。", en: "First do what is owed: {duty}." },
  dutyOpen: {
    zh: "列入决定要求履行义务的，先履行义务；没有需要履行的义务的，自{start}起满6个月，从{earliest}起可以移出。",
    en: "Where the decision asks for a duty, do it first. Where there is none, six months count from {start}, and from {earliest} it can be removed.",
  },
  restarted: {
    zh: "列入期间又有新的情形，时间从{start}重新计算。",
    en: "A new ground arose while it was listed, so the time counts anew from {start}.",
  },
  request: {
    zh: "向登记管理机关提出移出申请，并附履行义务的材料。",
    en: "Ask the registrar for removal, with papers that show what was done.",
  },
  requestTime: {
    zh: "到期后可以向登记管理机关提出移出申请。",
    en: "When the time has come, removal can be asked for at the registrar.",
  },
  verified: {
    zh: "登记管理机关核实后，在5个工作日内移出。",
    en: "The registrar removes it within 5 working days of having verified that.",
  },
  twoYears: {
    zh: "在活动异常名录上满2年的，列入严重违法失信名单：如果那时仍未移出，日期是{day}。",
    en: "After two full years on the list of abnormal activity an organization is put on the serious list: on {day}, if it has not been removed by then.",
  },
  twoYearsOver: {
    zh: "在活动异常名录上已满2年（{day}）。满2年的，列入严重违法失信名单；名册里还没有列入的记录。",
    en: "Two full years on the list of abnormal activity were over on {day}, after which an organization is put on the serious list; the register has no such entry yet.",
  },
  seriousTime: {
    zh: "自{start}起满2年，最早从{earliest}起可以申请移出。",
    en: "Two years count from {start}; the earliest day to ask for removal is {earliest}.",
  },
  seriousClean: {
    zh: "这期间没有新的列入情形，也没有受到新的处罚。",
    en: "In that time there was no new ground for listing and no new penalty.",
  },
  seriousDuties: { zh: "相关义务已经履行。", en: "What was owed has been done." },
  seriousRestarted: {
    zh: "列入期间又有新的情形或者处罚，时间从{start}重新计算。",
    en: "There was a new ground or penalty while it was listed, so the time counts anew from {start}.",
  },
  licenceLost: {
    zh: "办理注销登记后移出。",
    en: "It is removed once the organization has been deregistered.",
  },
  removed: { zh: "已于{day}移出。", en: "It was removed on {day}." },
  basis: {
    zh: "《社会组织信用信息管理办法》（2018年1月24日起施行）。移出的时间按其征求意见稿列示，与正式文本是否完全一致有待登记管理机关确认。",
    en: "Measures for the Credit Information of Social Organizations (社会组织信用信息管理办法), in force since 24 January 2018. The times for removal are those of its consultation draft; that the final text is the same is for the registrar to confirm.",
  },
} as const satisfies Readonly<Record<string, Text>>

/** A sentence with days and texts filled in, in both languages. */
export const filled = (text: Text, values: Readonly<Record<string, Text>>): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})
