// What the desks are called.
export const deskTexts = {
  marriage: { zh: "婚姻登记处", en: "Marriage registration" },
  counselling: { zh: "婚姻家庭辅导室", en: "Marriage and family counselling" },
  societies: { zh: "社会组织管理科", en: "Social organizations" },
  complaints: { zh: "投诉建议岗", en: "Complaints and suggestions" },
} as const
