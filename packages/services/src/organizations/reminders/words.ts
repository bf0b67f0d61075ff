// What whoever acts for an organization is reminded of before a last day.
export const reminderTexts = {
  subject: { zh: "社会组织年检年报提醒", en: "Reminder of an organization's annual report" },
  /** In the message centre. */
  told: {
    zh: "{name}的{year}年度报告还没有提交，{to}的最后一天是 {day}，还有 {days} 天。请在“我的组织”填报；已在别处报送的，不用理会。",
    en: "The report of {name} on {year} has not been handed in. The last day, {to}, is {day}: {days} days left. File it under “My organizations”; if it was filed elsewhere, there is nothing to do.",
  },
  supervisor: { zh: "送业务主管单位初审", en: "for the supervising unit's review" },
  registrar: { zh: "报登记机关", en: "for the registrar" },
  /** What leaves the house does not say for whom somebody acts. */
  outside: {
    zh: "您代表的社会组织有一份年度报告还有 {days} 天到期，请登录“我的组织”查看。",
    en: "An annual report of an organization you act for is due in {days} days. Sign in and look under “My organizations”.",
  },
} as const
