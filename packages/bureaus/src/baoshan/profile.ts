// 宝山 310113: one registration centre; address, phone, hours and quotas are not published in any source at hand.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { counselling, divorces, kept, marriagesWithSaturday, reissues } from "../bands.ts"
import { policiesFrom, shanghai2023 } from "../presets.ts"
import { foreignInShanghai, hotline } from "../shared.ts"
import { baoshanPlan, demoSetting } from "../sources.ts"

export const baoshan: BureauProfile = {
  code: "310113",
  slug: "baoshan",
  name: { zh: "上海市宝山区民政局", en: "Baoshan District Civil Affairs Bureau, Shanghai" },
  district: { zh: "宝山区", en: "Baoshan" },
  phone: hotline,
  // The 2024 plan wants a pilot of foreign-related registration (推进试点): an aim, not a power, so no `foreign` below.
  foreignAt: foreignInShanghai,
  offices: [
    {
      id: "baoshan",
      region: "310113",
      bureau: "310113",
      name: { zh: "宝山区婚姻登记中心", en: "Baoshan District Marriage Registration Centre" },
      address: "not_yet_published",
      phone: "not_yet_published",
      hours: "not_yet_published",
      capabilities: ["ceremony", "counselling"],
      grounds: { ceremony: baoshanPlan, counselling: baoshanPlan },
      pools: [
        marriagesWithSaturday({ online: 3, onSite: 1 }),
        divorces,
        reissues,
        counselling,
        kept(["M1", "R1", "R2"], demoSetting),
      ],
      closures: [],
    },
  ],
  policies: policiesFrom("baoshan", "2025-01-01", shanghai2023),
}
