// 南浔 330503: one registration office; address, phone, hours and quotas are not published in any source at hand.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { counselling, divorces, marriagesOnWorkdays, reissues } from "../bands.ts"
import { hangzhou2024, policiesFrom } from "../presets.ts"
import { foreignByProvince, hotline } from "../shared.ts"
import { nanxunPlan } from "../sources.ts"

export const nanxun: BureauProfile = {
  code: "330503",
  slug: "nanxun",
  name: { zh: "湖州市南浔区民政局", en: "Nanxun District Civil Affairs Bureau, Huzhou" },
  district: { zh: "南浔区", en: "Nanxun" },
  phone: hotline,
  foreignAt: foreignByProvince,
  offices: [
    {
      id: "nanxun",
      region: "330503",
      bureau: "330503",
      // Named by article 7 of the Interim Rules on Marriage Registration Work (民发〔2003〕127号): ××县（市、区）民政局婚姻登记处.
      name: {
        zh: "湖州市南浔区民政局婚姻登记处",
        en: "Nanxun District Marriage Registration Office, Huzhou",
      },
      address: "not_yet_published",
      phone: "not_yet_published",
      hours: "not_yet_published",
      capabilities: ["counselling"],
      grounds: { counselling: nanxunPlan },
      pools: [marriagesOnWorkdays({ online: 2, onSite: 1 }), divorces, reissues, counselling],
      closures: [],
    },
  ],
  policies: policiesFrom("nanxun", "2025-01-01", hangzhou2024),
}
