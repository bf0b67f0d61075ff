// Every sentence of the annual inspection and report (年检年报), but for those of the check before filing.
import { words } from "@civil/core/words.ts"

export type AnnualCode = `annual.${
  | "elsewhere"
  | "closed"
  | "no_desk"
  | "kind"
  | "direct"
  | "supervised"
  | "supervisor"
  | "last"
  | "concluded"
  | "charity"
  | "not_due"
  | "already"
  | "fixed"
  | "no_organization"
  | "other_bureau"
  | "not_yours"}`

export const annualWords = words<AnnualCode>()({
  "annual.elsewhere": {
    zh: "这类组织的年度报告在{site}报送，不在这里。",
    en: "Organizations of this kind report on {site}, not here.",
  },
  "annual.closed": {
    zh: "本地规定 {day} 以后不再受理这一年度的报告。请联系登记机关说明情况。",
    en: "Here no report on this year is taken in after {day}. Get in touch with the registrar.",
  },
  "annual.no_desk": {
    zh: "“{supervisor}”还不在本系统审查。请选“书面同意”，上传业务主管单位盖章的初审意见。",
    en: "“{supervisor}” does not review here. Choose consent on paper and upload the stamped opinion of the supervising unit.",
  },
  "annual.kind": {
    zh: "与登记簿上的组织类型不一致，请核对。",
    en: "This is not the kind the register has. Check it.",
  },
  "annual.direct": {
    zh: "登记簿显示是直接登记，没有业务主管单位，请选“直接登记”。",
    en: "By the register it is registered directly and has no supervising unit. Choose that.",
  },
  "annual.supervised": {
    zh: "登记簿上的业务主管单位是“{supervisor}”，报告要先经它初审。",
    en: "By the register its supervising unit is “{supervisor}”, which reviews the report first.",
  },
  "annual.supervisor": {
    zh: "登记簿上的业务主管单位是“{supervisor}”。已经变更的，请先办理变更登记。",
    en: "By the register the supervising unit is “{supervisor}”. If that has changed, register the change first.",
  },
  "annual.last": {
    zh: "与登记簿上的上一年度结论不一致，请核对；登记簿有误的，请联系登记机关更正。",
    en: "The register has another conclusion for the year before. Check it; if the register is wrong, ask the registrar to correct it.",
  },
  "annual.concluded": {
    zh: "登记簿上已有这一年度的年检结论，不用再报。",
    en: "The register has a conclusion for this year already; there is nothing to file.",
  },
  "annual.charity": {
    zh: "慈善组织在{site}报送年度工作报告，不在这里参加年检。",
    en: "A charity reports on {site} and is not inspected here.",
  },
  "annual.not_due": {
    zh: "按成立登记的日期，这一年度不用参加。",
    en: "By the day of its registration it need not report on this year.",
  },
  "annual.already": {
    zh: "这个组织这一年度的报告已经在办（编号 {code}），请在“我的组织”查看。",
    en: "A report of this organization on this year is under way (number {code}). See “My organizations”.",
  },
  "annual.fixed": {
    zh: "补正时不能换组织或年度。填错了的，请撤回后重新填报。",
    en: "A correction changes neither the organization nor the year. If they are wrong, withdraw the report and file it anew.",
  },
  "annual.no_organization": {
    zh: "登记簿里没有这个代码。请核对统一社会信用代码。",
    en: "The register does not have this code. Check the unified code.",
  },
  "annual.other_bureau": {
    zh: "这个组织不由所选民政局登记，请换成它的登记机关。",
    en: "This organization is registered with another bureau. Choose that one.",
  },
  "annual.not_yours": {
    zh: "您现在不能代表这个组织办这件事。请用法人身份登录，请法定代表人授权，或申请书面授权。",
    en: "You may not act for this organization in this. Sign in as its legal representative, ask that person for the authority, or apply for it on paper.",
  },
})

export const annualTexts = {
  title: { zh: "年度检查和年度报告（年检年报）", en: "Annual inspection and report of an organization" },
  about: {
    zh: "社会团体、民办非企业单位和基金会每年向登记机关报告上一年度的情况。填写时先提示容易被退回的地方；业务主管单位可以在网上初审，不用盖章扫描。",
    en: "Associations, private non-enterprise units and foundations report each year on the year before. While you fill it in, it says what is likely to come back; the supervising unit can review it online, without stamps and scans.",
  },
  ground: {
    zh: "《社会团体登记管理条例》、《民办非企业单位登记管理暂行条例》、《基金会管理条例》；《社会团体年度检查办法》（自2026年1月1日起施行）",
    en: "Regulations on associations, on private non-enterprise units and on foundations; Measures on the Annual Inspection of Associations (in force from 1 January 2026)",
  },
  passed: { zh: "合格", en: "Passed" },
  basically_passed: { zh: "基本合格", en: "Basically passed" },
  failed: { zh: "不合格", en: "Failed" },
  which: { zh: "哪个组织，哪一年度？", en: "Which organization, and which year?" },
  whichLead: {
    zh: "登记簿上有的内容已经替您填好，请逐项核对。",
    en: "What the register has is filled in already. Look at each of it.",
  },
  organization: { zh: "组织", en: "Organization" },
  year: { zh: "报告的年度", en: "Year reported on" },
  kind: { zh: "组织类型", en: "Kind" },
  association: { zh: "社会团体", en: "Association" },
  serviceInstitution: {
    zh: "民办非企业单位（社会服务机构）",
    en: "Private non-enterprise unit (social service institution)",
  },
  foundation: { zh: "基金会", en: "Foundation" },
  last: { zh: "上一次（前一年度）的年检结论", en: "Conclusion of the year before" },
  lastHint: {
    zh: "不是合格的，后面要写整改情况。",
    en: "If it was not passed, the report says later what was put right.",
  },
  last_passed: { zh: "合格", en: "Passed" },
  last_basically_passed: { zh: "基本合格", en: "Basically passed" },
  last_failed: { zh: "不合格", en: "Failed" },
  last_absent: { zh: "未参检", en: "Not filed" },
  last_none: {
    zh: "没有结论（新成立，或只报送报告）",
    en: "None: newly registered, or a report without conclusion",
  },
  basics: { zh: "登记事项", en: "What is registered" },
  basicsLead: {
    zh: "请写现在的实际情况。与登记簿不同的，会提示您先办变更登记。",
    en: "State how it is now. Where it differs from the register, you are told to register the change.",
  },
  name: { zh: "名称", en: "Name" },
  legalRepresentative: { zh: "法定代表人", en: "Legal representative" },
  address: { zh: "住所", en: "Registered address" },
  funds: { zh: "注册资金（开办资金、原始基金）", en: "Registered funds" },
  scope: { zh: "业务范围", en: "Scope" },
  yuan: { zh: "元", en: "yuan" },
  supervisorPage: { zh: "业务主管单位初审", en: "Review by the supervising unit" },
  supervisorLead: {
    zh: "业务主管单位在本系统审查的，提交后自动送它，意见写明后登记机关才能下结论。",
    en: "Where the supervising unit reviews here, the report goes to it as soon as you hand it in; the registrar concludes only after its opinion.",
  },
  route: { zh: "怎样初审", en: "How it is reviewed" },
  route_online: {
    zh: "网上初审：提交后自动送业务主管单位",
    en: "Online: it goes to the supervising unit when handed in",
  },
  route_paper: { zh: "书面同意：上传业务主管单位盖章的初审意见", en: "On paper: upload the stamped opinion" },
  route_direct: { zh: "直接登记，没有业务主管单位", en: "Registered directly, without a supervising unit" },
  supervisor: { zh: "业务主管单位", en: "Supervising unit" },
  supervisorHint: { zh: "照登记证书上的全称填写。", en: "Its full name, as on the certificate." },
  consent: { zh: "业务主管单位的初审意见", en: "Opinion of the supervising unit" },
  consentHint: { zh: "盖章后拍照或扫描。", en: "Stamped, as a photo or scan." },
  people: { zh: "人员和会议", en: "People and meetings" },
  memberPersons: { zh: "个人会员数", en: "Members: persons" },
  memberUnits: { zh: "单位会员数", en: "Members: units" },
  memberMeetings: { zh: "本年度召开会员（代表）大会次数", en: "Meetings of members in the year" },
  board: { zh: "理事人数", en: "Board members" },
  boardHint: { zh: "没有理事会的填 0。", en: "0 where there is no board." },
  boardMeetings: { zh: "本年度召开理事会次数", en: "Meetings of the board in the year" },
  termEnd: { zh: "本届任期届满日", en: "End of the present term" },
  termEndHint: { zh: "下一次换届的日期。", en: "When the next election is due." },
  staff: { zh: "从业人员数", en: "Staff" },
  party: { zh: "是否建立党组织", en: "Is there a party organization" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  money: { zh: "财务", en: "Money" },
  moneyLead: { zh: "按财务会计报告填写，单位是元，不填小数。", en: "By your accounts, in whole yuan." },
  income: { zh: "本年度收入", en: "Income of the year" },
  expenditure: { zh: "本年度支出", en: "Expenditure of the year" },
  netBegin: { zh: "年初净资产", en: "Net assets at the beginning" },
  netEnd: { zh: "年末净资产", en: "Net assets at the end" },
  activitiesPage: { zh: "这一年", en: "The year" },
  activities: { zh: "开展的活动", en: "What was done" },
  activitiesHint: { zh: "时间、内容、多少人受益。", en: "When, what, and how many people it served." },
  punished: { zh: "本年度是否受过行政处罚", en: "Was there any administrative penalty in the year" },
  punishments: { zh: "处罚的机关、时间、内容和改正情况", en: "By whom, when, what, and what was put right" },
  changed: { zh: "有没有已经变动、还没有登记的事项", en: "Has anything changed that is not registered yet" },
  changedHint: {
    zh: "如换了法定代表人、住所、业务主管单位。",
    en: "A new legal representative, address or supervising unit, for instance.",
  },
  changes: { zh: "变动的内容和办理情况", en: "What has changed, and how far it has come" },
  rectificationPage: { zh: "整改情况", en: "What was put right" },
  rectificationLead: {
    zh: "上一年度未参检、基本合格或不合格的，请写整改报告。",
    en: "The year before was missed, basically passed or failed: write the rectification report.",
  },
  rectification: { zh: "整改报告", en: "Rectification report" },
  rectified: { zh: "整改的证明材料", en: "Papers that show it" },
  papers: { zh: "材料", en: "Papers" },
  papersLead: {
    zh: "本地通知要求的材料以通知为准。",
    en: "What the local notice asks for comes before this list.",
  },
  accounts: {
    zh: "财务会计报告（有审计的附审计报告）",
    en: "Financial report, with the audit where there is one",
  },
  other: { zh: "其他材料", en: "Other papers" },
  otherHint: { zh: "通知要求的其他材料。", en: "Whatever else the notice asks for." },
  differsReason: {
    zh: "与登记簿不一致，请先办变更登记或更正",
    en: "Not as registered: register the change, or correct it",
  },
  figures: { zh: "财务数据有误或与报告不符", en: "The figures are wrong, or not as in the accounts" },
  unclear: { zh: "填写不清楚", en: "What is stated is not clear" },
  paperMissing: { zh: "材料不全", en: "A paper is missing" },
  consentMissing: { zh: "没有业务主管单位的初审意见", en: "The supervising unit's opinion is missing" },
  rectificationMissing: { zh: "整改报告不符合要求", en: "The rectification report does not do" },
  notHere: { zh: "不在本机关参加年检", en: "It is not inspected by this registrar" },
  notDue: { zh: "本年度不用参加年检", en: "It need not report on this year" },
  given: {
    zh: "{year}年度年检结论：{result}。已写入登记簿，任何人都可以在该组织的页面查到。",
    en: "Conclusion for {year}: {result}. It is in the register and stands on the organization's public page.",
  },
  seeCard: { zh: "看公开页面", en: "See the public page" },
} as const
