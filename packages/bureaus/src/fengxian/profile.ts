// 奉贤 310120: one registration centre; address, phone, hours and quotas are not published in any source at hand.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { divorces, marriagesWithSaturday, reissues } from "../bands.ts"
import { policiesFrom, shanghai2023 } from "../presets.ts"
import { foreignInShanghai, hotline } from "../shared.ts"
import { fengxianCustomsReport } from "../sources.ts"

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
      name: { zh: "奉贤区婚姻登记中心", en: "Fengxian District Marriage Registration Centre" },
      address: "not_yet_published",
      phone: "not_yet_published",
      hours: "not_yet_published",
      capabilities: ["ceremony"],
      grounds: { ceremony: fengxianCustomsReport },
      pools: [marriagesWithSaturday({ online: 2, onSite: 1 }), divorces, reissues],
      closures: [],
    },
  ],
  policies: policiesFrom("fengxian", "2025-01-01", shanghai2023),
}
