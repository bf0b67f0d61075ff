// What the desks are called.
export const deskTexts = {
  marriage: { zh: "婚姻登记处", en: "Marriage registration" },
  counselling: { zh: "婚姻家庭辅导室", en: "Marriage and family counselling" },
  societies: { zh: "社会组织管理科", en: "Social organizations" },
  complaints: { zh: "投诉建议岗", en: "Complaints and suggestions" },
  "supervisor-education": {
    zh: "教育局（业务主管单位，演示）",
    en: "Education bureau (supervising unit, demo)",
  },
  "supervisor-civil": {
    zh: "民政局业务科（业务主管单位，演示）",
    en: "Civil affairs (supervising unit, demo)",
  },
  "supervisor-culture": {
    zh: "文化和旅游局（业务主管单位，演示）",
    en: "Culture and tourism (supervising unit, demo)",
  },
  "supervisor-health": {
    zh: "卫生健康委员会（业务主管单位，演示）",
    en: "Health commission (supervising unit, demo)",
  },
} as const
