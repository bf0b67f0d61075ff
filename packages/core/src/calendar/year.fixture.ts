// A calendar nobody published, of the form that the real notices have: what a clerk's file looks like, for tests.

/** A notice nobody wrote, of the form that the real ones have. */
export const notice2027 = {
  year: 2027,
  document: "测试〔2026〕1号",
  title: { zh: "测试用的通知", en: "A notice for tests" },
  published: "2026-11-20",
  verified: false,
  holidays: [
    { name: { zh: "元旦", en: "New Year's Day" }, from: "2027-01-01", to: "2027-01-03", makeUp: [] },
    {
      name: { zh: "春节", en: "Spring Festival" },
      from: "2027-02-05",
      to: "2027-02-12",
      makeUp: ["2027-02-14", "2027-02-20"],
    },
    { name: { zh: "清明节", en: "Qingming" }, from: "2027-04-03", to: "2027-04-05", makeUp: [] },
    {
      name: { zh: "劳动节", en: "Labour Day" },
      from: "2027-05-01",
      to: "2027-05-05",
      makeUp: ["2027-05-08"],
    },
    { name: { zh: "端午节", en: "Dragon Boat" }, from: "2027-06-09", to: "2027-06-09", makeUp: [] },
    { name: { zh: "中秋节", en: "Mid-Autumn" }, from: "2027-09-15", to: "2027-09-15", makeUp: [] },
    {
      name: { zh: "国庆节", en: "National Day" },
      from: "2027-10-01",
      to: "2027-10-07",
      makeUp: ["2027-09-26"],
    },
  ],
} as const
