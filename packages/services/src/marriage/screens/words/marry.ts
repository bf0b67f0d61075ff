// Guides to registering a marriage, at home and with a partner from elsewhere.
import type { Text } from "@civil/core/text.ts"
import type { Guide } from "./guide.ts"
import { noBooking, noBooklet, oneDoor } from "./guide.ts"
import { free, inForce, law, marryLaw, regulation, t } from "./law.ts"

const marryWho: readonly Text[] = [
  t(
    "到登记那天，男方满 22 周岁、女方满 20 周岁（生日当天就可以）",
    "On the day, the man is at least 22 and the woman at least 20 (the birthday itself counts)",
  ),
  t("两个人现在都没有配偶", "Neither of you is married now"),
  t("两个人都自愿", "Both of you want this freely"),
  t(
    "不是直系血亲，也不是三代以内的旁系血亲",
    "You are not direct relatives, nor collateral relatives within three generations",
  ),
]

export const M1: Guide = {
  name: t("结婚登记", "Marriage registration"),
  title: t("结婚登记", "Marriage registration"),
  lead: t(
    "两个人一起来，当场领结婚证，不收费。补办结婚登记、复婚也在这里预约。",
    "Come together and leave with your marriage certificates the same visit, free of charge. Late registration and remarrying each other are booked here too.",
  ),
  who: marryWho,
  present: t("两个人都要到场，不能请人代办", "Both of you, in person; nobody can come for you"),
  time: t("当场发证", "Certificates the same visit"),
  where: oneDoor,
  steps: [
    t(
      "选婚姻登记机关、日期和时间，先把名额留下来",
      "Choose an office, a day and a time; the place is kept for you",
    ),
    t("填两个人的信息", "Fill in details of both of you"),
    t("请对方用自己的账号登录确认", "The other signs in with their own account and confirms"),
    t(
      "按时一起来，在登记员面前签声明、按指纹，领证",
      "Come together, sign the declarations before the registrar and receive the certificates",
    ),
  ],
  good: [
    noBooklet,
    {
      ask: t("照片有什么要求？", "What about photos?"),
      answer: t(
        "2 寸双人近期半身免冠合影 3 张，红底，同一底版。",
        "Three 2-inch recent photos of you both together, half-length, bare-headed, red background, same print.",
      ),
    },
    {
      ask: t("以前离过婚或丧偶，要多带什么？", "Divorced or widowed before?"),
      answer: t(
        "离过婚的带离婚证，或者法院判决书、调解书；丧偶的带配偶的死亡证明和结婚证。登记机关会与全国数据核对。",
        "Divorced: your divorce certificate or the court's judgment or mediation paper. Widowed: the death certificate and the marriage certificate. The office checks the national records.",
      ),
    },
    noBooking,
  ],
  law: marryLaw,
  action: t("选地点和时间", "Choose a place and time"),
  sensitive: false,
}

export const F1: Guide = {
  name: t(
    "涉外、涉港澳台、华侨婚姻登记",
    "Registration with a foreign, Hong Kong, Macao, Taiwan or overseas Chinese partner",
  ),
  title: t(
    "涉外、涉港澳台、华侨婚姻登记",
    "Registration with a partner from abroad, Hong Kong, Macao or Taiwan",
  ),
  lead: t(
    "有一方是外国人、港澳台居民或华侨的，要到省级民政部门指定的登记机关办理。",
    "If one of you is a foreigner, a Hong Kong, Macao or Taiwan resident or an overseas Chinese, go to an office designated by the province.",
  ),
  who: marryWho,
  present: t("两个人都要到场，不能请人代办", "Both of you, in person"),
  time: t("材料齐全的，当场发证", "Certificates the same visit when the papers are complete"),
  where: t(
    "省级民政部门指定的、有涉外权限的登记机关",
    "An office with foreign-related authority, designated by the province",
  ),
  steps: [
    t("选有涉外权限的登记机关、日期和时间", "Choose an office with authority, a day and a time"),
    t("填两个人的信息", "Fill in details of both of you"),
    t("请对方登录确认", "The other signs in and confirms"),
    t(
      "带齐证件、证明和译文，按时一起来",
      "Bring the documents, certificates and translations, and come together",
    ),
  ],
  good: [
    {
      ask: t("国外、港澳台的证明有效期多久？", "How long are certificates from elsewhere valid?"),
      answer: t(
        "一般自出具之日起 6 个月，证明上另有写明的按写明的算。来之前请打电话核实。",
        "Usually 6 months from issue unless the paper itself says otherwise. Please phone to confirm before you come.",
      ),
    },
    {
      ask: t("外国的证明要认证吗？", "Must foreign papers be legalised?"),
      answer: t(
        "要。缔约国出具的办附加证明书（Apostille）；其他国家的办领事认证；或者由该国驻华使领馆出具。都要附中文译文。",
        "Yes: an apostille for convention states, consular legalisation for others, or issued by that state's embassy in China; with a Chinese translation.",
      ),
    },
    noBooking,
  ],
  law: [
    law(
      regulation,
      inForce,
      t(
        "中国公民同外国人，内地居民同港澳台居民、华侨的婚姻登记，由省级民政部门或者其确定的机关办理，不收费。",
        "Registration with a partner from abroad, Hong Kong, Macao, Taiwan or an overseas Chinese is done by the provincial department or offices it designates, free of charge.",
      ),
    ),
    ...marryLaw.filter((each) => each !== free),
  ],
  action: t("找能办理的登记机关", "Find an office that can do this"),
  sensitive: false,
}
