// What leaves the house about a case whose matter must not be named, and about a draft left unfinished.
export const outsideTexts = {
  title: { zh: "民政业务", en: "Civil affairs matter" },
  news: {
    zh: "您在{bureau}办理的事项（编号 {number}）有新进展，请登录“我的办事”查看。",
    en: "There is news of your matter no. {number} at {bureau}. Sign in and look under “My matters”.",
  },
  reason: { zh: "登录后可见", en: "shown after signing in" },
  draft: {
    zh: "您在{bureau}有一份未提交的申请（{title}），为您保留到 {until}。登录“我的办事”可以接着填。",
    en: "You have an unfinished application at {bureau} ({title}), kept for you until {until}. Sign in and look under “My matters” to go on.",
  },
} as const
