// Who a person is before the law of registration, together with the document that shows it: one choice, not two.
import type { DocumentType, IdentityDocument } from "@civil/core/identity/document.ts"
import type { Text } from "@civil/core/text.ts"
import type { partyTypes } from "../model.ts"
import type { Kind } from "../views.ts"
import { t } from "./words/law.ts"

export type PartyType = (typeof partyTypes)[number]

export interface Card {
  readonly value: string
  readonly party: PartyType
  readonly document: DocumentType
  readonly label: Text
}

const card = (party: PartyType, document: DocumentType, label: Text): Card => ({
  value: `${party}:${document}`,
  party,
  document,
  label,
})

const atHome: readonly Card[] = [
  card("mainland", "resident_id", t("居民身份证（内地居民）", "Resident ID card (mainland resident)")),
  card("soldier", "resident_id", t("居民身份证（现役军人）", "Resident ID card (active soldier)")),
]

const fromElsewhere: readonly Card[] = [
  card("hong_kong", "permit_hm", t("港澳居民来往内地通行证（香港）", "Mainland travel permit (Hong Kong)")),
  card("hong_kong", "residence_permit_hmt", t("港澳台居民居住证（香港）", "Residence permit (Hong Kong)")),
  card("macao", "permit_hm", t("港澳居民来往内地通行证（澳门）", "Mainland travel permit (Macao)")),
  card("macao", "residence_permit_hmt", t("港澳台居民居住证（澳门）", "Residence permit (Macao)")),
  card("taiwan", "permit_tw", t("台湾居民来往大陆通行证", "Mainland travel permit (Taiwan)")),
  card("taiwan", "residence_permit_hmt", t("港澳台居民居住证（台湾）", "Residence permit (Taiwan)")),
  card("overseas_chinese", "passport_cn", t("中国护照（华侨）", "Chinese passport (overseas Chinese)")),
  card("foreigner", "passport_foreign", t("外国护照", "Foreign passport")),
  card("foreigner", "permanent_residence", t("外国人永久居留身份证", "Foreign permanent resident ID card")),
]

const all = [...atHome, ...fromElsewhere]

/** Partners from elsewhere register at designated offices only (F1). */
export const cardsOf = (kind: Kind): readonly Card[] => (kind === "F1" ? all : atHome)

export const cardOf = (value: string | undefined): Card | undefined =>
  all.find((each) => each.value === value)

export const isAlone = (kind: Kind) => kind === "D2" || kind === "R1" || kind === "R2" || kind === "X2"

export const marries = (kind: Kind) => kind === "M1" || kind === "F1"

/** Whether the number itself says when its holder was born, and their sex. */
export function carriesBirth(document: DocumentType): boolean {
  return (
    document === "resident_id" || document === "residence_permit_hmt" || document === "permanent_residence"
  )
}

/** What a signed-in person's own document makes them; only a soldier has to say so. */
export function partyOf(document: IdentityDocument, said: string | undefined): PartyType {
  switch (document.type) {
    case "resident_id":
      return said === "soldier" ? "soldier" : "mainland"
    case "residence_permit_hmt":
      return document.number.startsWith("81")
        ? "hong_kong"
        : document.number.startsWith("82")
          ? "macao"
          : "taiwan"
    case "permit_hm":
      return document.number.startsWith("M") ? "macao" : "hong_kong"
    case "permit_tw":
      return "taiwan"
    case "passport_cn":
      return "overseas_chinese"
    case "passport_foreign":
    case "permanent_residence":
      return "foreigner"
  }
}
