// Every sentence of removing an organization from a credit list (移出).
import { words } from "@civil/core/words.ts"

export type DelistingCode =
  | "delisting.duty_first"
  | "delisting.too_early"
  | "delisting.not_deregistered"
  | "delisting.asked_before"

export const delistingWords = words<DelistingCode>()({
  "delisting.duty_first": {
    zh: "这一情形要先履行义务（{duty}），不因时间经过移出。请选择“已经履行义务”并说明。",
    en: "This ground ends with a duty ({duty}), not by time. Choose “What was owed has been done” and say how.",
  },
  "delisting.too_early": {
    zh: "时间未到：最早从{day}起可以移出。",
    en: "It is too early: it can be removed from {day} at the earliest.",
  },
  "delisting.not_deregistered": {
    zh: "登记册没有注销的记录。办理注销登记后再申请移出。",
    en: "The register does not say that it is deregistered. Have it deregistered first.",
  },
  "delisting.asked_before": {
    zh: "这一条已有正在办理的移出（{code}）。",
    en: "A removal of this entry is under way already (case {code}).",
  },
})

export const delistingTexts = {
  title: { zh: "移出信用名录", en: "Removal from a credit list" },
  about: {
    zh: "被列入活动异常名录或者严重违法失信名单的社会组织，履行义务后或者规定的时间届满后，可以申请移出。登记管理机关核实后，由两人作出决定，在5个工作日内移出并公示。",
    en: "An organization on a credit list can ask for removal when what was owed is done, or when the time set is over. The registrar verifies it, two people decide, and within 5 working days the entry is removed and that is published.",
  },
  ground: {
    zh: "《社会组织信用信息管理办法》（2018年1月24日起施行）",
    en: "Measures for the Credit Information of Social Organizations (社会组织信用信息管理办法), in force since 24 January 2018",
  },
  which: { zh: "哪个社会组织的哪一条？", en: "Which entry of which organization?" },
  whichLead: {
    zh: "名录和列入日期在该社会组织的公示页上。",
    en: "List and day are on the organization's public page.",
  },
  organization: { zh: "社会组织", en: "Organization" },
  list: { zh: "名录", en: "List" },
  abnormal: { zh: "活动异常名录", en: "List of abnormal activity" },
  serious: { zh: "严重违法失信名单", en: "List of serious violations" },
  listedOn: { zh: "列入日期", en: "Day of the entry" },
  why: { zh: "为什么可以移出？", en: "Why can it be removed?" },
  how: { zh: "移出的理由", en: "Reason for removal" },
  duty: { zh: "已经履行义务", en: "What was owed has been done" },
  time: { zh: "没有需要履行的义务，规定的时间已满", en: "There is no duty, and the time set is over" },
  deregistered: { zh: "已经注销登记", en: "It has been deregistered" },
  done: { zh: "履行义务的情况", en: "What was done" },
  doneHint: { zh: "什么时候、做了什么。", en: "When, and what." },
  checked: { zh: "核实了什么？", en: "What was verified?" },
  checkedLead: {
    zh: "第二人据此同意或者不同意。该社会组织能看到。",
    en: "The second person decides by it. The organization can read it.",
  },
  facts: { zh: "核实的事实", en: "Facts verified" },
  factsHint: {
    zh: "查了哪些记录，期间有没有新的情形或者处罚。",
    en: "Which records were looked at, and whether a new ground or penalty arose meanwhile.",
  },
  checkedOn: { zh: "核实之日", en: "Day it was verified" },
  papers: { zh: "有证明材料吗？", en: "Do you have papers that show it?" },
  papersLead: { zh: "没有也可以提交。", en: "You may leave this out." },
  evidence: { zh: "证明材料", en: "Papers that show it" },
  refuseDuty: { zh: "义务没有履行完", en: "What was owed is not done in full" },
  refuseTime: { zh: "时间未满，或者期间又有新的情形", en: "The time is not over, or a new ground arose" },
  correctDone: { zh: "请补充履行义务的情况", en: "Please say more about what was done" },
  correctPapers: { zh: "请补充证明材料", en: "Please add papers that show it" },
  given: {
    zh: "自{day}起移出{list}，已在登记册公布。",
    en: "Off the {list} from {day}; published in the register.",
  },
  card: { zh: "查看公示", en: "See the public page" },
} as const
