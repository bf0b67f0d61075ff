// Days off and make-up working days of 2026, State Council General Office 国办发明电〔2025〕7号.
import { dragonBoat, labourDay, midAutumn, nationalDay, newYear, qingming, springFestival } from "./names.ts"
import type { PublishedYear } from "./year.ts"

export const year2026: PublishedYear = {
  year: 2026,
  document: "国办发明电〔2025〕7号",
  title: {
    zh: "国务院办公厅关于2026年部分节假日安排的通知",
    en: "State Council General Office notice on the holidays of 2026",
  },
  published: "2025-11-04",
  verified: true,
  holidays: [
    { name: newYear, from: "2026-01-01", to: "2026-01-03", makeUp: ["2026-01-04"] },
    { name: springFestival, from: "2026-02-15", to: "2026-02-23", makeUp: ["2026-02-14", "2026-02-28"] },
    { name: qingming, from: "2026-04-04", to: "2026-04-06", makeUp: [] },
    { name: labourDay, from: "2026-05-01", to: "2026-05-05", makeUp: ["2026-05-09"] },
    { name: dragonBoat, from: "2026-06-19", to: "2026-06-21", makeUp: [] },
    { name: midAutumn, from: "2026-09-25", to: "2026-09-27", makeUp: [] },
    { name: nationalDay, from: "2026-10-01", to: "2026-10-07", makeUp: ["2026-09-20", "2026-10-10"] },
  ],
}
