// Guides to the three visits of a divorce, in neutral words: these pages are read over shoulders.
import type { Guide } from "./guide.ts"
import { noBooking, noBooklet, oneDoor, sameOffice } from "./guide.ts"
import { dayCount, divorceLaw, free, t, thirtyDays } from "./law.ts"

export const D1: Guide = {
  name: t("离婚登记申请", "Divorce: application"),
  title: t("婚姻业务办理 · 第一步", "Registration service · step 1"),
  lead: t(
    "两个人一起来提出申请，当场拿到受理回执单。之后有三十天冷静期，期满再来办第二步。",
    "Come together to apply and receive the receipt. A 30-day period follows, then a second visit.",
  ),
  who: [
    t("两个人都自愿", "Both of you agree"),
    t("结婚登记是在中国内地办理的", "Your marriage was registered in mainland China"),
    t("对子女、财产、债务的安排已经商量好", "You have agreed on children, property and debts"),
  ],
  present: t("两个人都要到场，不能请人代办", "Both of you, in person"),
  time: t(
    "当场受理；从收到申请到发证最短三十多天",
    "Accepted the same visit; the certificate takes a little over 30 days at the earliest",
  ),
  where: oneDoor,
  steps: [
    t(
      "预约并按时一起来，提出申请，拿到《离婚登记申请受理回执单》",
      "Book, come together, apply and receive the receipt",
    ),
    t("三十天内，任何一方都可以撤回", "Within 30 days either of you may withdraw"),
    t(
      "期满后的三十天内，两个人再来一次领证",
      "Within the 30 days after that, both come again for the certificates",
    ),
  ],
  good: [
    noBooklet,
    {
      ask: t("冷静期怎么算？", "How are the 30 days counted?"),
      answer: t(
        "从拿到回执单的第二天开始算三十天；最后一天碰上休假日，顺延到假期后的第一天。拿到回执单后，本网站会帮您算出日期。",
        "From the day after the receipt; a last day on a holiday moves to the first day after it. Once you have the receipt, this site works out the dates for you.",
      ),
    },
    {
      ask: t("对方不同意，或者我不安全怎么办？", "If the other does not agree, or I am not safe?"),
      answer: t(
        "一方不同意的，可以向法院起诉。遇到家庭暴力请打 110；妇女维权热线 12338；法律援助 12348。",
        "If only one wants it, go to court. In case of violence call 110; women's helpline 12338; legal aid 12348.",
      ),
    },
    noBooking,
  ],
  law: divorceLaw,
  action: t("选地点和时间", "Choose a place and time"),
  sensitive: true,
}

export const D2: Guide = {
  name: t("撤回离婚登记申请", "Withdraw a divorce application"),
  title: t("婚姻业务办理 · 撤回申请", "Registration service · withdrawal"),
  lead: t(
    "冷静期内，任何一方都可以单独来撤回，不需要对方同意。",
    "During the 30 days either one may withdraw alone; the other need not agree.",
  ),
  who: [
    t("已经提交离婚登记申请，拿到过回执单", "You have applied and were given a receipt"),
    t(
      "冷静期还没有结束（最后一天办公时间结束前都可以）",
      "The 30 days are not over (until closing time on the last day)",
    ),
  ],
  present: t("您一个人来就可以", "You alone"),
  time: t("当场办结", "Done the same visit"),
  where: sameOffice,
  steps: [
    t(
      "填回执单上的日期，看还能撤回到哪一天",
      "Enter the date on your receipt and see until when you can withdraw",
    ),
    t("选一个时间", "Choose a time"),
    t(
      "带身份证和回执单，在现场签《撤回离婚登记申请书》",
      "Bring your ID and the receipt; sign the withdrawal form there",
    ),
  ],
  good: [
    {
      ask: t("能在网上撤回吗？", "Can I withdraw online?"),
      answer: t(
        "网上可以先登记撤回意愿，第二步的预约随即放回。正式撤回要在最后一天下班前，带身份证和回执单到原受理的登记机关签字。",
        "Online you record the wish, and the booking for step 2 goes back at once. To withdraw, sign at the office that took the application, with your ID and the receipt, until closing time on the last day.",
      ),
    },
    {
      ask: t("回执单丢了怎么办？", "I lost the receipt"),
      answer: t("可以在现场写一份说明代替。", "You can write a statement at the counter instead."),
    },
    {
      ask: t("对方会知道吗？", "Will the other be told?"),
      answer: t(
        "对方在网上只能看到申请的状态，看不到是谁撤回、为什么撤回。",
        "Online the other sees only the status, not who withdrew or why.",
      ),
    },
    {
      ask: t("没有预约能办吗？", "Can I come without a booking?"),
      answer: t(
        "能。撤回不用预约，最后一天下班前直接到原受理的登记机关就行。",
        "Yes. You need no booking: go to the office that took the application, until closing time on the last day.",
      ),
    },
  ],
  law: [thirtyDays, dayCount, free],
  action: t("填回执单日期", "Enter the date on the receipt"),
  sensitive: true,
}

export const D3: Guide = {
  name: t("离婚登记发证", "Divorce: certificates"),
  title: t("婚姻业务办理 · 第二步", "Registration service · step 2"),
  lead: t(
    "冷静期满后的三十天内，两个人一起到原来受理的登记机关领证。过期没有来，视为撤回。",
    "In the 30 days after the waiting period, come together to the same office. If you do not, the application counts as withdrawn.",
  ),
  who: [
    t("已经办过第一步，手上有回执单", "You did step 1 and hold the receipt"),
    t("冷静期已满，没有人撤回", "The 30 days are over and nobody withdrew"),
  ],
  present: t("两个人都要到场，不能请人代办", "Both of you, in person"),
  time: t("当场发证", "Certificates the same visit"),
  where: sameOffice,
  steps: [
    t("填回执单上的日期，看哪几天可以来", "Enter the date on your receipt and see which days are possible"),
    t("只显示期限以内的日期，选一个时间", "Only days inside the period are shown; choose a time"),
    t("按时一起来，带齐材料", "Come together with the papers"),
  ],
  good: [
    {
      ask: t("期限的最后一天是怎么来的？", "Where does the last day come from?"),
      answer: t(
        "冷静期最后一天的第二天起再算三十天；最后一天碰上休假日，顺延到假期后的第一天。明年的放假安排还没公布时，算不出来的日期会写“待节假日公布”。",
        "Thirty days from the day after the waiting period; a last day on a holiday moves on. While next year's holidays are not announced, a date we cannot work out says so.",
      ),
    },
    noBooklet,
    noBooking,
  ],
  law: divorceLaw,
  action: t("填回执单日期", "Enter the date on the receipt"),
  sensitive: true,
}
