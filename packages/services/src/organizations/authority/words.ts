// Every sentence of asking for the authority to act for an organization (代办授权).
import { words } from "@civil/core/words.ts"

export type AuthorityCode = `authority.${"too_long" | "past" | "ended"}`

export const authorityWords = words<AuthorityCode>()({
  "authority.too_long": {
    zh: "授权最长到 {day}，请写这一天或更早。",
    en: "The authority can last until {day} at most. Choose that day or an earlier one.",
  },
  "authority.past": { zh: "授权的最后一天不能早于今天。", en: "The last day cannot lie in the past." },
  "authority.ended": {
    zh: "登记簿显示这个组织已经注销、撤销或被吊销，不能再授权代办。",
    en: "By the register this organization is no more, so nobody can be authorised to act for it.",
  },
})

export const authorityTexts = {
  title: { zh: "社会组织代办授权", en: "Authority to act for an organization" },
  about: {
    zh: "法定代表人不方便用法人身份登录的，凭盖章的授权书申请代办：核对后，您就能用自己的身份替这个组织报送年报、报告重大事项。",
    en: "Where the legal representative cannot sign in for the organization: apply with a sealed power of attorney. Once it is checked, you file its reports with your own sign-in.",
  },
  ground: {
    zh: "《中华人民共和国民法典》关于委托代理的规定；授权期限和核对办法由登记机关规定",
    en: "Civil Code, agency by authorisation; how long it lasts and how it is checked is the registrar's to set",
  },
  which: { zh: "替哪个组织办？", en: "For which organization?" },
  organization: { zh: "统一社会信用代码", en: "Unified code" },
  organizationHint: { zh: "18 位，在登记证书上。", en: "18 characters, on the certificate." },
  name: { zh: "组织名称", en: "Name of the organization" },
  legalRepresentative: { zh: "法定代表人姓名", en: "Name of its legal representative" },
  authority: { zh: "授权内容", en: "The authority" },
  may: { zh: "可以办什么", en: "What you may do" },
  report: { zh: "报送年检年报", en: "File annual reports" },
  events: { zh: "报告重大事项", en: "Report major events" },
  requests: { zh: "申请移出名录、提出异议等", en: "Ask for removal from a list, object" },
  until: { zh: "授权的最后一天", en: "Last day of the authority" },
  power: { zh: "授权书", en: "Power of attorney" },
  powerHint: {
    zh: "由法定代表人签字、组织盖章，写明您的姓名、办什么、到哪一天。",
    en: "Signed by the legal representative, with the seal; it names you, what you may do, and the last day.",
  },
  papers: { zh: "材料", en: "Papers" },
  unreadable: { zh: "授权书看不清", en: "The power of attorney cannot be read" },
  incomplete: {
    zh: "授权书没有写明姓名、事项或期限",
    en: "It does not name the person, the matters or the last day",
  },
  notSealed: { zh: "授权书没有签字或盖章", en: "It is not signed or not sealed" },
  notThem: {
    zh: "与登记簿上的法定代表人不符",
    en: "It is not signed by the legal representative of the register",
  },
  given: {
    zh: "自现在起到 {day}，您可以在“我的组织”替该组织办理：{may}。",
    en: "From now until {day} you may act for the organization under “My organizations”: {may}.",
  },
  goOn: { zh: "去我的组织", en: "To my organizations" },
} as const
