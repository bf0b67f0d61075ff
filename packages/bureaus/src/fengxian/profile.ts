// 奉贤 310120: one registration office; its telephone is published, its address, hours and quotas are in no source at hand.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { counselling, divorces, marriagesWithSaturday, reissues } from "../bands.ts"
import { policiesFrom, shanghai2023 } from "../presets.ts"
import { foreignInShanghai, hotline } from "../shared.ts"
import { fengxianNotice } from "../sources.ts"

export const fengxian: BureauProfile = {
  code: "310120",
  slug: "fengxian",
  name: { zh: "上海市奉贤区民政局", en: "Fengxian District Civil Affairs Bureau, Shanghai" },
  district: { zh: "奉贤区", en: "Fengxian" },
  phone: hotline,
  foreignAt: foreignInShanghai,
  offices: [
    {
      id: "fengxian",
      region: "310120",
      bureau: "310120",
      name: { zh: "奉贤区民政局婚姻登记处", en: "Fengxian District Marriage Registration Office" },
      address: "not_yet_published",
      phone: { value: "021-57420620", source: fengxianNotice },
      hours: "not_yet_published",
      capabilities: ["ceremony", "counselling"],
      grounds: { ceremony: fengxianNotice, counselling: fengxianNotice },
      pools: [marriagesWithSaturday({ online: 2, onSite: 1 }), divorces, reissues, counselling],
      closures: [],
    },
  ],
  policies: policiesFrom("fengxian", "2025-01-01", shanghai2023),
}
