// Every sentence of tip-offs about social organizations (举报).
import { words } from "@civil/core/words.ts"

export type TipOffCode = "tip_off.which"

export const tipOffWords = words<TipOffCode>()({
  "tip_off.which": {
    zh: "请写名称，或者统一社会信用代码，有一个就行。",
    en: "Give its name or its unified code; one of them is enough.",
  },
})

export const tipOffTexts = {
  title: { zh: "举报社会组织", en: "Report a social organization" },
  neutral: { zh: "民政业务", en: "Civil affairs matter" },
  about: {
    zh: "发现没有登记、自称是协会、基金会的，或者已登记的组织有问题，都可以举报。您的姓名和联系方式保密：办理的人也看不到，只有本科室负责人写明理由才能看，每次都留记录。不想登录的，可以打当地的政务服务热线（一般是 12345）。",
    en: "Report what calls itself an association or foundation and is not registered, or a problem with one that is. Your name and contacts are kept from those who handle it; only the desk's manager may see them, with a written reason, and every look is recorded. To report without signing in, call the local government hotline (usually 12345).",
  },
  ground: {
    zh: "《社会团体登记管理条例》第三十二条；《民办非企业单位登记管理暂行条例》第二十七条；《基金会管理条例》第四十条",
    en: "Regulations on Associations, art. 32; Interim Regulations on Private Non-enterprise Units, art. 27; Regulations on Foundations, art. 40",
  },
  what: { zh: "举报什么？", en: "What do you report?" },
  kind: { zh: "是哪一种", en: "Which is it" },
  illegal: { zh: "疑似非法社会组织", en: "A suspected illegal organization" },
  illegalHint: {
    zh: "没有登记、登记被撤销后还在活动，或者超出筹备范围活动。",
    en: "Not registered, still active after its registration was withdrawn, or acting beyond its preparation.",
  },
  problem: { zh: "已登记组织的问题", en: "A problem with a registered organization" },
  problemHint: {
    zh: "例如收费、募捐、评比、不按章程活动。",
    en: "Such as fees, fundraising, awards, or acting against its charter.",
  },
  which: { zh: "哪一个组织？", en: "Which organization?" },
  whichLead: {
    zh: "名称和代码有一个就行。查不到登记信息，不等于非法。",
    en: "A name or a code is enough. Not found in the register does not mean illegal.",
  },
  called: { zh: "它自称的名称", en: "What it calls itself" },
  calledHint: { zh: "照着证书、招牌或网页上的写。", en: "As on its certificate, sign or page." },
  organization: { zh: "统一社会信用代码", en: "Unified social credit code" },
  organizationHint: {
    zh: "18 位；不知道可以不填。",
    en: "18 characters; leave it empty if you do not know it.",
  },
  notInRegister: {
    zh: "本系统的登记数据里没有这个代码：请核对。它可能在别处登记，也可能没有登记，照样可以举报。",
    en: "The registers here have no such code: check it. It may be registered elsewhere, or not at all; you can report it all the same.",
  },
  inRegister: {
    zh: "登记数据里这个代码是“{name}”，状态：{status}。",
    en: "In the register this code is “{name}”, status: {status}.",
  },
  tellsWho: {
    zh: "这里像是写了手机号码、证件号码或您的姓名。办理的人会看到这里：是您自己的，请删去；是对方的，可以留着。",
    en: "This seems to hold a mobile number, an identity number or your name. Those who handle it read this: if it is yours, take it out; if it is theirs, it may stay.",
  },
  shelterGround: { zh: "举报人的身份保密", en: "Who reports is kept secret" },
  registerGround: { zh: "社会组织登记名册", en: "Register of social organizations" },
  place: { zh: "在哪里活动", en: "Where it is active" },
  placeHint: { zh: "地址、网址、群名称都可以。", en: "An address, a web page or the name of a group." },
  acts: { zh: "做了什么（可以多选）", en: "What it did (one or more)" },
  actUnregistered: {
    zh: "没有登记就以社会组织名义活动",
    en: "Acts as a social organization without being registered",
  },
  actAfter: { zh: "被撤销、注销后还在活动", en: "Still active after withdrawal or deregistration" },
  actImitates: { zh: "冒用或仿冒别的组织", en: "Passes itself off as another" },
  actFees: { zh: "违规收费、摊派", en: "Unlawful fees" },
  actFunds: { zh: "违规募捐", en: "Unlawful fundraising" },
  actAwards: { zh: "违规评比、颁奖", en: "Unlawful awards" },
  actOther: { zh: "其他", en: "Something else" },
  story: { zh: "经过", en: "What happened" },
  storyLead: {
    zh: "写清时间、地点、人和事。不要写您自己的姓名和电话：经过是办理的人要看的。",
    en: "When, where, who and what. Leave out your own name and number: those who handle it read this.",
  },
  on: { zh: "哪一天（或最近一次）", en: "On which day (or last)" },
  evidence: { zh: "证据", en: "Evidence" },
  evidenceHint: {
    zh: "照片、截图、票据。请遮住您自己的姓名和账号：证据是办理的人要看的。手机拍的照片可能带着地点和机型，不放心的请交截图。",
    en: "Photographs, screenshots, receipts. Cover your own name and account: those who handle it see them. A photograph may carry the place and the phone that took it; if that worries you, send a screenshot of it.",
  },
  contact: { zh: "怎样联系您（可以不填）", en: "How to reach you (optional)" },
  contactLead: {
    zh: "联系方式和姓名一样保密。不填，也能在“我的办事”里看到处理结果。",
    en: "Kept as secret as your name. Without it you still see the outcome under My matters.",
  },
  mobile: { zh: "手机号", en: "Mobile number" },
  email: { zh: "邮箱", en: "E-mail" },
  unfounded: { zh: "经核查，所反映的情况不存在", en: "We looked into it and found it was not so" },
  notOurs: {
    zh: "不属于本局职责，已告知应向哪里反映",
    en: "Not within this bureau's duty; we have said who is in charge",
  },
  registered: {
    zh: "该组织已依法登记，未发现问题",
    en: "The organization is registered; no problem was found",
  },
  handled: { zh: "同一事项已有处理", en: "The same matter was handled before" },
  more: { zh: "请补充时间、地点或证据", en: "Please say more of when and where, or add evidence" },
} as const
