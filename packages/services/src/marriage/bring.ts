// "Bring exactly this": the papers of each party and kind (part A4), and what nobody needs to bring. Pure data and one function.
import type { Text } from "@civil/core/text.ts"
import { isMainland } from "./checks.ts"
import type { PartyType } from "./model.ts"
import type { BringItem, Kind } from "./views.ts"

const regulation = "《婚姻登记条例》（国务院令第804号）"
const work = "《婚姻登记工作规范》（民发〔2025〕23号）"
const codeOf = (articles: string) => `《民法典》${articles}`

type Item = Omit<BringItem, "who">

const item = (code: string, zh: string, en: string, source: string): Item => ({
  code,
  text: { zh, en },
  source,
})

const identity: Readonly<Record<PartyType, readonly Item[]>> = {
  mainland: [
    item(
      "id_card",
      "本人居民身份证（或有效的临时身份证）",
      "Resident identity card (or a valid temporary one)",
      regulation,
    ),
  ],
  soldier: [
    item("id_card", "本人居民身份证", "Resident identity card", regulation),
    item("military_id", "本人军人证件", "Military identity document", work),
  ],
  hong_kong: [
    item(
      "permit_hk",
      "港澳居民来往内地通行证或港澳居民居住证",
      "Mainland travel permit or residence permit for Hong Kong and Macao residents",
      regulation,
    ),
    item("hk_id", "香港居民身份证", "Hong Kong identity card", regulation),
  ],
  macao: [
    item(
      "permit_mo",
      "港澳居民来往内地通行证或港澳居民居住证",
      "Mainland travel permit or residence permit for Hong Kong and Macao residents",
      regulation,
    ),
    item("mo_id", "澳门居民身份证", "Macao identity card", regulation),
  ],
  taiwan: [
    item(
      "permit_tw",
      "台湾居民来往大陆通行证、其他有效旅行证件或台湾居民居住证",
      "Mainland travel permit, another valid travel document or the residence permit for Taiwan residents",
      regulation,
    ),
    item("tw_id", "本人在台湾地区的有效身份证", "Valid identity card of Taiwan", regulation),
  ],
  overseas_chinese: [item("passport_cn", "本人有效护照", "Valid Chinese passport", regulation)],
  foreigner: [
    item(
      "passport_foreign",
      "本人有效护照、其他有效国际旅行证件，或外国人永久居留身份证",
      "Valid passport, another valid international travel document, or the foreign permanent resident identity card",
      regulation,
    ),
  ],
}

/** Papers on marital status, for a marriage. A mainland party declares it at the counter and brings none. */
const unmarried: Readonly<Record<PartyType, readonly Item[]>> = {
  mainland: [],
  soldier: [
    item(
      "military_certificate",
      "团级以上政治工作部门出具的婚姻登记证明",
      "Certificate for marriage registration from the political department at regiment level or above",
      work,
    ),
  ],
  hong_kong: [
    item(
      "declaration_hk",
      "经香港委托公证人公证的无配偶以及无直系血亲和三代以内旁系血亲关系声明",
      "Declaration of having no spouse and no close kinship, certified by an appointed notary in Hong Kong",
      regulation,
    ),
  ],
  macao: [
    item(
      "declaration_mo",
      "经澳门公证机构公证的无配偶以及无直系血亲和三代以内旁系血亲关系声明",
      "Declaration of having no spouse and no close kinship, certified by a notary office in Macao",
      regulation,
    ),
  ],
  taiwan: [
    item(
      "declaration_tw",
      "经台湾地区公证机构公证的无配偶以及无直系血亲和三代以内旁系血亲关系声明",
      "Declaration of having no spouse and no close kinship, certified by a notary office in Taiwan",
      regulation,
    ),
  ],
  overseas_chinese: [
    item(
      "certificate_overseas",
      "居住国公证机构或有权机关出具的无配偶以及无近亲属关系证明：附加证明书（Apostille）或领事认证，附中文译文；或由我国驻外使领馆出具",
      "Certificate of having no spouse and no close kinship from a notary or authority where you live, with apostille or consular legalisation and a Chinese translation; or from a Chinese embassy or consulate",
      regulation,
    ),
  ],
  foreigner: [
    item(
      "certificate_foreign",
      "无配偶证明：附加证明书（Apostille）、领事认证，或由所在国驻华使领馆出具，附中文译文",
      "Certificate of having no spouse, with apostille or consular legalisation or from your embassy or consulate in China, with a Chinese translation",
      regulation,
    ),
  ],
}

const photos = (count: string, zh: string, en: string, source = work): Item =>
  item(`photos_${count}`, zh, en, source)

const couplePhotos = photos(
  "double",
  "2寸近期半身免冠同底双人合照 3 张（红底）",
  "3 recent two-inch photographs of you both together, half-length, bareheaded, red background, all from one print",
)
const singlePhotos = photos(
  "single",
  "本人2寸近期半身免冠单人照 2 张",
  "2 recent two-inch photographs of yourself, half-length and bareheaded",
)
const marriageCertificate = item(
  "marriage_certificate",
  "本人的结婚证（遗失一本：书面声明和另一本；两本都遗失：书面声明和加盖查档专用章的档案复印件）",
  "Your own marriage certificate (one copy lost: a written statement and the other copy; both lost: a statement and a stamped copy from the archive)",
  regulation,
)
const receipt = item(
  "receipt",
  "《离婚登记申请受理回执单》（遗失的，可书面说明情况）",
  "The receipt of the divorce application (if lost, a written explanation)",
  codeOf("第1077条"),
)
const agreement = item(
  "agreement",
  "双方签署的离婚协议书",
  "The divorce agreement signed by both",
  codeOf("第1076条"),
)
const damaged = item(
  "old_certificate",
  "损坏的原证（遗失的不用带）",
  "The damaged certificate (nothing if it was lost)",
  regulation,
)
const proxy = item(
  "proxy",
  "本人不能到场的：经公证的授权委托书和代办人身份证",
  "If you cannot come: a notarised power of attorney and the agent's identity card",
  work,
)

const divorceOfSoldier = item(
  "military_certificate",
  "团级以上政治工作部门出具的证明",
  "Certificate from the political department at regiment level or above",
  work,
)

function statusPapers(status: "single" | "divorced" | "widowed" | undefined): readonly Item[] {
  if (status === "divorced")
    return [
      item(
        "divorce_proof",
        "离婚证，或已生效的离婚判决书、调解书（登记系统查得到的不用带）",
        "Divorce certificate, or the final judgment or mediation (not needed when the register already shows it)",
        regulation,
      ),
    ]
  if (status === "widowed")
    return [
      item(
        "death_proof",
        "原配偶的死亡证明和结婚证（登记系统查得到的不用带）",
        "The late spouse's death certificate and the marriage certificate (not needed when the register already shows it)",
        regulation,
      ),
    ]
  return []
}

export interface Bringer {
  readonly who: BringItem["who"]
  readonly party: PartyType
  readonly status?: "single" | "divorced" | "widowed" | undefined
}

function own(kind: Kind, { party, status }: Bringer): readonly Item[] {
  switch (kind) {
    case "M1":
    case "F1":
      return [...identity[party], ...unmarried[party], ...(isMainland(party) ? statusPapers(status) : [])]
    case "D1":
      return [
        ...identity[party],
        ...(party === "soldier" ? [divorceOfSoldier] : []),
        marriageCertificate,
        singlePhotos,
      ]
    case "D2":
      return [...identity[party], receipt]
    case "D3":
      return [...identity[party], receipt, marriageCertificate]
    case "R1":
    case "R2":
      return [...identity[party], damaged, ...(kind === "R1" ? [couplePhotos] : [singlePhotos]), proxy]
    case "X2":
      return identity[party]
  }
}

const together: Partial<Record<Kind, readonly Item[]>> = {
  M1: [couplePhotos],
  F1: [couplePhotos],
  D3: [agreement],
}

/** The list of an appointment: what both bring alike is said once. */
export function bringFor(kind: Kind, people: readonly Bringer[]): readonly BringItem[] {
  const lists = people.map((person) => own(kind, person).map((each) => ({ ...each, who: person.who })))
  const [first = [], second = []] = lists
  const shared =
    people.length === 2 ? first.filter((each) => second.some((other) => other.code === each.code)) : []
  const isShared = (each: Item) => shared.some((other) => other.code === each.code)
  return [
    ...shared.map((each): BringItem => ({ ...each, who: "each" })),
    ...first.filter((each) => !isShared(each)),
    ...second.filter((each) => !isShared(each)),
    ...(together[kind] ?? []).map((each): BringItem => ({ ...each, who: "together" })),
  ]
}

/** What people still carry along because old pages say so. */
export const notNeeded: readonly Item[] = [
  item(
    "household_booklet",
    "户口簿：2025年5月10日起不再需要",
    "Household booklet: not needed since 10 May 2025",
    regulation,
  ),
  item("fee", "费用：不收费", "Fee: none", regulation),
  item(
    "health_check",
    "婚检报告：不是登记的条件",
    "Health check report: not a condition of registration",
    codeOf("第1053条"),
  ),
]

export const fee: { readonly fen: 0; readonly text: Text; readonly source: string } = {
  fen: 0,
  text: { zh: "办理婚姻登记，不收取费用", en: "Registration is free of charge" },
  source: regulation,
}
