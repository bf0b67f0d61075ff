// Identity documents a person may hold, with the short words staff and citizens use for them.
export const documentTypes = [
  "resident_id", // 居民身份证, GB 11643
  "residence_permit_hmt", // 港澳台居民居住证
  "permanent_residence", // 外国人永久居留身份证
  "permit_hm", // 港澳居民来往内地通行证
  "permit_tw", // 台湾居民来往大陆通行证
  "passport_cn", // 中国护照 (华侨)
  "passport_foreign", // 外国护照
] as const

export type DocumentType = (typeof documentTypes)[number]

export interface IdentityDocument {
  readonly type: DocumentType
  /** Normalised: half-width, upper case, no spaces. */
  readonly number: string
}
