// The words of the contact page that every matter ends with.
export const contactTexts = {
  title: { zh: "怎样联系您", en: "How to reach you" },
  lead: {
    zh: "结果和需要补正的内容都会发到“我的办事”。留下号码或邮箱，还会同时通知您。",
    en: "Results and anything to correct always appear in “My matters”. Leave a number or an address and you are told there too.",
  },
  mobile: { zh: "手机号码", en: "Mobile number" },
  mobileHint: {
    zh: "不填则用您登录时核验的号码。",
    en: "Left empty, the number checked at your sign-in is used.",
  },
  email: { zh: "电子邮箱", en: "E-mail address" },
} as const
