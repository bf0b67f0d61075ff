// What followers of organizations are told.
export const followTexts = {
  subject: { zh: "社会组织关注提醒", en: "Changes of organizations you follow" },
  /** In the message centre. */
  told: {
    zh: "您关注的社会组织登记信息有 {count} 项变化：{changes}{more}。数据来自{bureau}登记册第 {version} 版，可在“我的关注”查看。",
    en: "Changes of organizations you follow ({count}): {changes}{more}. From version {version} of the register of {bureau}; see “What I follow”.",
  },
  line: { zh: "{name}：{change}", en: "{name}: {change}" },
  more: { zh: "；等", en: "; and more" },
  /** What leaves the house does not say whom somebody follows. */
  outside: {
    zh: "您在{bureau}关注的社会组织登记信息有 {count} 项变化，请登录“我的关注”查看。",
    en: "Changes of social organizations you follow at {bureau}: {count}. Sign in and look under “What I follow”.",
  },
} as const
