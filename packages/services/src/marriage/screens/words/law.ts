// The law the marriage pages quote, in plain words, each with its title and article.
import type { Text } from "@civil/core/text.ts"

export interface Law {
  readonly title: Text
  readonly article: Text
  readonly says: Text
}

export const t = (zh: string, en: string): Text => ({ zh, en })

export const regulation: Text = t(
  "婚姻登记条例（国务院令第804号）",
  "Marriage Registration Regulations (State Council Decree 804)",
)
export const code: Text = t("中华人民共和国民法典", "Civil Code of the People's Republic of China")
export const practice: Text = t(
  "婚姻登记工作规范（民发〔2025〕23号）",
  "Working Rules for Marriage Registration (MCA [2025] No. 23)",
)

export const law = (title: Text, article: Text, says: Text): Law => ({ title, article, says })
export const article = (number: number): Text => t(`第${number}条`, `Article ${number}`)
export const inForce: Text = t("2025年5月10日起施行", "in force since 10 May 2025")

export const free = law(
  regulation,
  inForce,
  t(
    "办理婚姻登记不收费。内地居民不看户口所在地，也不用带户口簿。",
    "Registration is free. Mainland residents may register at any office and need no household booklet.",
  ),
)

export const voluntary = law(
  code,
  article(1046),
  t("结婚应当双方完全自愿。", "Marriage must be entirely voluntary on both sides."),
)
export const inPerson = law(
  code,
  article(1049),
  t("双方应当亲自到婚姻登记机关申请结婚登记。", "Both must apply in person at the registration office."),
)
export const divorceTogether = law(
  code,
  article(1076),
  t(
    "双方自愿离婚的，应当签订书面离婚协议，亲自到婚姻登记机关申请。",
    "A couple who agree to divorce sign a written agreement and apply in person.",
  ),
)
export const thirtyDays = law(
  code,
  article(1077),
  t(
    "自收到申请之日起三十日内，任何一方可以撤回。期满后三十日内，双方应当亲自申请发给离婚证；没有申请的，视为撤回。",
    "Within 30 days of the application either one may withdraw it. In the next 30 days both must come for the certificate; otherwise it counts as withdrawn.",
  ),
)
export const dayCount = law(
  code,
  t("第201条、第203条", "Articles 201 and 203"),
  t(
    "申请当天不算，从第二天起算；最后一天是法定休假日的，顺延到假期结束后的第一天。",
    "The day of application is not counted; a last day on a holiday moves to the first day after it.",
  ),
)

export const marryLaw: readonly Law[] = [
  voluntary,
  law(
    code,
    article(1047),
    t("男不得早于二十二周岁，女不得早于二十周岁。", "A man must be at least 22, a woman at least 20."),
  ),

  law(
    code,
    article(1048),
    t(
      "直系血亲或者三代以内的旁系血亲禁止结婚。",
      "Direct blood relatives and collateral relatives within three generations may not marry.",
    ),
  ),
  inPerson,
  law(
    code,
    article(1053),
    t(
      "一方患有重大疾病的，应当在结婚登记前如实告知另一方。",
      "A serious illness must be truthfully disclosed to the other before registration.",
    ),
  ),
  free,
]

export const divorceLaw: readonly Law[] = [divorceTogether, thirtyDays, dayCount, free]
