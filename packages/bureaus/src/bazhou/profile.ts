// 巴州 511902: one registration office; address, phone, hours and quotas are not published in any source at hand.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { counselling, divorces, kept, marriagesHalfAtTheCounter, reissues } from "../bands.ts"
import { guangdong, policiesFrom } from "../presets.ts"
import { foreignInSichuan, hotline } from "../shared.ts"
import { bazhouPlan, demoSetting } from "../sources.ts"

export const bazhou: BureauProfile = {
  code: "511902",
  slug: "bazhou",
  name: { zh: "巴中市巴州区民政局", en: "Bazhou District Civil Affairs Bureau, Bazhong" },
  district: { zh: "巴州区", en: "Bazhou" },
  phone: hotline,
  foreignAt: foreignInSichuan,
  offices: [
    {
      id: "bazhou",
      region: "511902",
      bureau: "511902",
      // Named by article 7 of the Interim Rules on Marriage Registration Work (民发〔2003〕127号): ××县（市、区）民政局婚姻登记处.
      name: {
        zh: "巴中市巴州区民政局婚姻登记处",
        en: "Bazhou District Marriage Registration Office, Bazhong",
      },
      address: "not_yet_published",
      phone: "not_yet_published",
      hours: "not_yet_published",
      capabilities: ["counselling"],
      grounds: { counselling: bazhouPlan },
      pools: [
        marriagesHalfAtTheCounter(2),
        divorces,
        reissues,
        counselling,
        kept(["M1", "R1", "R2"], demoSetting),
      ],
      closures: [],
    },
  ],
  policies: policiesFrom("bazhou", "2025-01-01", guangdong),
}
