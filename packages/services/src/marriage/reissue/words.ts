// Every sentence of the check of papers before a reissue (补领预审).
import { words } from "@civil/core/words.ts"

export type ReissueCode = "reissue.own_number" | "reissue.registered_in_future" | "reissue.archive_needed"

export const reissueWords = words<ReissueCode>()({
  "reissue.own_number": {
    zh: "这里填写委托人的证件号码，不是您自己的。",
    en: "Enter the number of the person you act for, not your own.",
  },
  "reissue.archive_needed": {
    zh: "由他人代办的，请写明在哪里找到登记档案、与委托书核对一致，再同意。",
    en: "For an agent, write where the record was found and that it matches the power of attorney, then approve.",
  },
  "reissue.registered_in_future": {
    zh: "登记日期不能晚于今天。",
    en: "The day of registration cannot be later than today.",
  },
})

export const reissueTexts = {
  title: { zh: "补领婚姻登记证预审", en: "Check of papers before a reissue" },
  neutral: { zh: "民政业务预审", en: "Check of papers for a civil affairs appointment" },
  about: {
    zh: "结婚证、离婚证遗失、损毁，或与身份证信息不一致的，可以先在网上提交材料预审。预审通过后再预约到窗口领证，窗口会看到您的材料已看过。不预审也可以直接预约。",
    en: "If a marriage or divorce certificate is lost, damaged or differs from your identity card, send your papers for a first look. Once they are found in order you book a visit, and the counter sees that they were looked at. You may also book without it.",
  },
  ground: {
    zh: "《婚姻登记条例》（国务院令第804号）；《婚姻登记工作规范》（民发〔2025〕23号）关于补领婚姻登记证的规定。不收费。",
    en: "Marriage Registration Regulations (婚姻登记条例), State Council Decree No. 804; Norms of marriage registration work (婚姻登记工作规范) on reissue. Free of charge.",
  },
  which: { zh: "补领哪一种证？", en: "Which certificate?" },
  business: { zh: "证件", en: "Certificate" },
  R1: { zh: "结婚证", en: "Marriage certificate" },
  R2: { zh: "离婚证", en: "Divorce certificate" },
  why: { zh: "为什么补领", en: "Why" },
  lost: { zh: "遗失", en: "It is lost" },
  damaged: { zh: "损毁", en: "It is damaged" },
  differs: { zh: "证上信息与身份证不一致", en: "It differs from the identity card" },
  archive: { zh: "当时在哪里、什么时候登记的？", en: "Where and when was it registered?" },
  archiveLead: {
    zh: "窗口要找到登记档案并核对一致，才能补领。登记机关记不清的，可以写大概。",
    en: "The office must find the record and see that it matches. Write what you remember of the office.",
  },
  registeredAt: { zh: "登记机关", en: "Office of registration" },
  registeredAtHint: {
    zh: "例如：宝山区民政局，或某某镇人民政府。",
    en: "For example: Baoshan District Civil Affairs Bureau, or the government of a town.",
  },
  registeredOn: { zh: "登记日期", en: "Day of registration" },
  registeredOnHint: {
    zh: "记不清是哪一天就不填；记得大概年份的，写在登记机关后面，例如：宝山区民政局，约 1998 年。",
    en: "Leave it empty if you do not know the day. If you remember the year, write it after the office: Baoshan District Civil Affairs Bureau, about 1998.",
  },
  certificate: { zh: "证件编号", en: "Number of the certificate" },
  certificateHint: { zh: "复印件或照片上可能有。", en: "It may be on a copy or photograph." },
  who: { zh: "谁来办？", en: "Who will come?" },
  forWhom: { zh: "由谁到窗口", en: "At the counter" },
  self: { zh: "我本人", en: "I myself" },
  agent: { zh: "我受委托代办", en: "I act for the person" },
  agentHint: {
    zh: "须有经公证的授权委托书，并且找到档案、核对一致。",
    en: "Only with a notarised power of attorney (公证授权委托书), and only when the record is found and matches.",
  },
  principalName: { zh: "委托人姓名", en: "Name of the person you act for" },
  principalNumber: { zh: "委托人证件号码", en: "Their document number" },
  papers: { zh: "材料", en: "Papers" },
  papersLead: {
    zh: "不需要上传身份证：您已实名登录，到窗口出示原件即可。",
    en: "No copy of your identity card is needed: you signed in with your real name. Show the original at the counter.",
  },
  authorisation: { zh: "公证授权委托书", en: "Notarised power of attorney" },
  damagedPaper: { zh: "损毁的证件", en: "The damaged certificate" },
  proof: { zh: "信息变更的证明", en: "Proof of the change" },
  proofHint: {
    zh: "例如户口簿的变更记录、公安机关的证明。",
    en: "For example the entry in the household booklet, or a police certificate.",
  },
  other: { zh: "其他材料", en: "Other papers" },
  otherHint: {
    zh: "原证复印件、档案复印件等，有就上传。",
    en: "A copy of the certificate or of the record, if you have one.",
  },
  archiveNotFound: {
    zh: "没有找到登记档案，或档案与所填不一致",
    en: "The record was not found, or does not match",
  },
  noAuthorisation: { zh: "代办没有经公证的授权委托书", en: "There is no notarised power of attorney" },
  elsewhere: { zh: "应向保管档案的登记机关办理", en: "To be done at the office that keeps the record" },
  unreadable: { zh: "材料看不清，请重新上传", en: "The papers cannot be read; upload them again" },
  missing: { zh: "材料不全，请补齐", en: "Papers are missing; please add them" },
  archiveUnclear: {
    zh: "登记机关或日期不清楚，请补充",
    en: "Office or day of registration is not clear; please say more",
  },
  given: {
    zh: "档案已找到并核对一致，材料已看过。请预约 {until}及之前的时间到窗口办理，带上原件和照片。",
    en: "The record was found and matches, and your papers were looked at. Book a visit on or before {until} and bring the originals and photographs.",
  },
  book: { zh: "预约到窗口领证", en: "Book the visit" },
} as const
