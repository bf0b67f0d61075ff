// Days off and make-up working days of 2025, State Council General Office 国办发明电〔2024〕12号.
import { dragonBoat, labourDay, nationalDayAndMidAutumn, newYear, qingming, springFestival } from "./names.ts"
import type { PublishedYear } from "./year.ts"

export const year2025: PublishedYear = {
  year: 2025,
  document: "国办发明电〔2024〕12号",
  title: {
    zh: "国务院办公厅关于2025年部分节假日安排的通知",
    en: "State Council General Office notice on the holidays of 2025",
  },
  published: "2024-11-12",
  verified: true,
  holidays: [
    { name: newYear, from: "2025-01-01", to: "2025-01-01", makeUp: [] },
    { name: springFestival, from: "2025-01-28", to: "2025-02-04", makeUp: ["2025-01-26", "2025-02-08"] },
    { name: qingming, from: "2025-04-04", to: "2025-04-06", makeUp: [] },
    { name: labourDay, from: "2025-05-01", to: "2025-05-05", makeUp: ["2025-04-27"] },
    { name: dragonBoat, from: "2025-05-31", to: "2025-06-02", makeUp: [] },
    {
      name: nationalDayAndMidAutumn,
      from: "2025-10-01",
      to: "2025-10-08",
      makeUp: ["2025-09-28", "2025-10-11"],
    },
  ],
}
