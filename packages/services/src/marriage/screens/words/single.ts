// Guides to what one person can do alone: reissue of a certificate, counselling.
import type { Guide } from "./guide.ts"
import { noBooking, reissueWhere } from "./guide.ts"
import { free, inForce, law, practice, regulation, t } from "./law.ts"

/** What both kinds of reissue have in common. */
const reissue = {
  present: t(
    "本人来；本人实在来不了的，可以委托别人，要带经过公证的授权委托书",
    "You yourself; if impossible, someone with your notarised power of attorney",
  ),
  time: t("档案查得到、对得上的，当场补发", "Same visit, if the record is found and matches"),
  where: reissueWhere,
  steps: [
    t("选地点和时间", "Choose a place and time"),
    t("核对您的信息", "Check your details"),
    t(
      "带材料来，核对档案后领证",
      "Bring the papers; after the record is checked you receive the certificate",
    ),
  ],
  good: [noBooking],
  law: [
    law(
      regulation,
      inForce,
      t(
        "证件遗失或者损毁的，当事人可以申请补领。",
        "Lost or damaged certificates may be reissued on application.",
      ),
    ),
    law(
      practice,
      t("补领", "Reissue"),
      t("核对档案无误后补发。", "Reissued once the record has been checked."),
    ),
    free,
  ],
  action: t("选地点和时间", "Choose a place and time"),
} as const

export const R1: Guide = {
  ...reissue,
  name: t("补领结婚证", "Replace a marriage certificate"),
  title: t("补领结婚证", "Replace a marriage certificate"),
  lead: t(
    "结婚证丢了、坏了，或者上面的信息和身份证不一致，可以补领。不收费。",
    "If it is lost, damaged, or differs from your ID card, you can have it reissued, free of charge.",
  ),
  who: [
    t("您的婚姻关系现在仍然有效", "The marriage still stands"),
    t("能查到您的婚姻登记档案", "Your registration record can be found"),
  ],
  sensitive: false,
}

export const R2: Guide = {
  ...reissue,
  name: t("补领离婚证", "Replace a divorce certificate"),
  title: t("补领婚姻证件", "Replace a certificate"),
  lead: t(
    "离婚证丢了、坏了，或者上面的信息和身份证不一致，可以补领。不收费。",
    "If it is lost, damaged, or differs from your ID card, you can have it reissued, free of charge.",
  ),
  who: [
    t(
      "离婚是在婚姻登记机关办理的（法院判决、调解的，请向法院申请证明）",
      "The divorce was registered at a registration office (a court divorce is certified by the court)",
    ),
    t("能查到您的离婚登记档案", "Your record can be found"),
  ],
  sensitive: true,
}

export const X2: Guide = {
  name: t("婚姻家庭辅导", "Marriage and family counselling"),
  title: t("婚姻家庭辅导", "Marriage and family counselling"),
  lead: t(
    "和辅导员聊一聊相处、家庭、子女的事。自愿、免费、保密，办不办登记都可以来。",
    "Talk with a counsellor about living together, family or children. Voluntary, free and confidential; you need not register anything.",
  ),
  who: [t("想聊一聊的任何人，一个人来、两个人来都可以", "Anyone who wants to talk, alone or together")],
  present: t("您一个人来就可以，也可以一起来", "You alone, or both of you"),
  time: t("以现场辅导员安排为准", "As the counsellor arranges on the day"),
  where: t("设有婚姻家庭辅导室的婚姻登记机关", "A registration office with a counselling room"),
  steps: [
    t("选地点和时间", "Choose a place and time"),
    t("留一个联系电话", "Leave a phone number"),
    t("按时来，说预约码就行", "Come on time and give your booking code"),
  ],
  good: [
    {
      ask: t("会影响办结婚、离婚登记吗？", "Does it affect registration?"),
      answer: t(
        "不会。辅导是自愿的，来不来都不影响登记。",
        "No. Counselling is voluntary and never a condition.",
      ),
    },
  ],
  law: [
    law(
      practice,
      t("婚姻家庭辅导", "Counselling"),
      t("登记机关可以提供婚姻家庭辅导服务。", "Registration offices may offer counselling."),
    ),
  ],
  action: t("选地点和时间", "Choose a place and time"),
  sensitive: true,
}
