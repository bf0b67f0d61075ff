// A social organization as the register says it: what each part rests on, and nothing that no register says. Plain JSON.

/** 社会团体, 民办非企业单位 (社会服务机构), 基金会. */
export const organizationKinds = ["association", "service_institution", "foundation"] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/**
 * 正常, 限期停止活动, 撤销登记, 吊销登记证书, 注销中 (清算), 注销, 已变更名称 (the row of a former name). `unknown`: a word of the
 * register we do not know; `Basic.statusWord` has it.
 */
export const organizationStatuses = [
  "active",
  "suspended",
  "withdrawn",
  "revoked",
  "liquidating",
  "deregistered",
  "renamed",
  "unknown",
] as const
export type OrganizationStatus = (typeof organizationStatuses)[number]

/** Where a statement comes from and up to which day it holds. */
export interface Mark {
  /** Who said it: the registrar, the list, the decision. */
  readonly source: string
  /** ISO day up to which the source speaks. */
  readonly asOf: string
  /** Document number or decision, where there is one. */
  readonly document?: string
  /** Of registered items from a file that was only a part: what the items rest on that it did not have. */
  readonly besides?: readonly Mark[]
}

/** 登记事项. Only what the register has; an empty cell is an absent field, never "" or 0. Dates are ISO days. */
export interface Basic {
  readonly name: string
  readonly kind: OrganizationKind
  readonly status: OrganizationStatus
  /** The register's own word for the status. */
  readonly statusWord?: string
  readonly statusSince?: string
  /** 法定代表人. */
  readonly legalRepresentative?: string
  /** 成立登记日期. */
  readonly established?: string
  /** 注册资金 / 开办资金 / 原始基金, in fen. */
  readonly fundsFen?: number
  /** 业务主管单位. Absent with `direct`: 直接登记. */
  readonly supervisor?: string
  readonly direct?: true
  /** 登记管理机关. */
  readonly registrar?: string
  /** 住所. */
  readonly address?: string
  /** 宗旨. */
  readonly purpose?: string
  /** 业务范围. */
  readonly scope?: string
  /** 活动地域. */
  readonly area?: string
  /** 登记证书有效期. */
  readonly certificateFrom?: string
  readonly certificateTo?: string
  /** Only where the organization has published it. */
  readonly phone?: string
  /** 行(事)业领域: the field of activity as the register classes it. */
  readonly field?: string
  /** Names before this one, with the day each ended where the register says it. */
  readonly former?: readonly FormerName[]
}

export interface FormerName {
  readonly name: string
  readonly until?: string
  /** The renaming or registration under it was withdrawn (撤销): the name is shut for three years, else one. */
  readonly withdrawn?: true
  /** No file calls it a former name: an earlier file of the register wrote the name so. A renaming, or a correction. */
  readonly seen?: true
}

/** 年检结论 / 年报: `filed` where a report is filed without a conclusion. */
export const inspectionConclusions = ["passed", "basically_passed", "failed", "absent", "filed"] as const
export interface Inspection {
  /** The year reported on. */
  readonly year: number
  readonly conclusion: (typeof inspectionConclusions)[number]
  /** Day of the conclusion. */
  readonly on?: string
  readonly mark?: Mark
}

export const grades = ["1A", "2A", "3A", "4A", "5A"] as const
export interface Rating {
  readonly grade: (typeof grades)[number]
  readonly from: string
  /** Last day. A grade counts only up to it. */
  readonly to: string
  readonly mark?: Mark
}

/** 慈善组织 and 公开募捐资格. */
export interface Charity {
  /** Day it was registered or recognised (登记 / 认定); absent where the register only says that it is one. */
  readonly since?: string
  /** 公开募捐资格 as the cell says it, day or no day; absent where the register does not say. */
  readonly fundraising?: "yes" | "no"
  /** The day it was granted, and when it was taken away. */
  readonly fundraisingSince?: string
  readonly fundraisingUntil?: string
  readonly certificate?: string
  readonly mark?: Mark
}

/** 活动异常名录 and 严重违法失信名单. */
export const creditLists = ["abnormal", "serious"] as const
export type CreditList = (typeof creditLists)[number]

export interface CreditEntry {
  /** Stable within the organization: the list, the day and the ground; from the file or the decision. */
  readonly id: string
  readonly list: CreditList
  /** Code of the legal ground (`credit/grounds.ts`), or `other`. */
  readonly ground: string
  /** The ground in the authority's own words. */
  readonly reason?: string
  readonly on: string
  readonly authority?: string
  readonly document?: string
  readonly removedOn?: string
  readonly removalReason?: string
  readonly mark?: Mark
}

export interface Penalty {
  readonly id: string
  /** The authority's own words: 警告, 罚款…. */
  readonly kind: string
  readonly amountFen?: number
  readonly ground?: string
  readonly authority?: string
  readonly document?: string
  readonly on: string
  readonly mark?: Mark
}

export interface Branch {
  readonly name: string
  readonly kind?: "branch" | "representative"
  readonly since?: string
  readonly until?: string
  readonly mark?: Mark
}

/** Everything the register says about one organization at one version. */
export interface Organization {
  /** 统一社会信用代码, 18 characters, upper case. */
  readonly code: string
  /** Its check character is not what the rule gives; shown, never refused. */
  readonly codeWarning?: true
  /** Bureau whose register it is in (region code), the registrar's. */
  readonly bureau: string
  /** Region of the registrar, from the code. */
  readonly region: string
  readonly basic: Basic
  /** The basic data's own mark where they do not come with the dataset (an act of the desk). */
  readonly mark?: Mark
  /** Newest year first. */
  readonly inspections: readonly Inspection[]
  /** Newest first. */
  readonly ratings: readonly Rating[]
  readonly charity?: Charity
  /** Newest first; removed ones stay. */
  readonly entries: readonly CreditEntry[]
  readonly penalties: readonly Penalty[]
  readonly branches: readonly Branch[]
  /** The registrar's last whole file no longer has it: since that file's day. Says no more than that. */
  readonly missingSince?: string
}

/** One row of an official list of illegal social organizations (非法社会组织). */
export interface IllegalOrganization {
  /** Stable: issuer, batch and name. */
  readonly id: string
  readonly name: string
  readonly issuer: string
  /** Day of publication. */
  readonly on: string
  readonly batch?: string
  /** 取缔 (banned) or only published as suspected (涉嫌非法). */
  readonly measure?: "banned" | "suspected"
  readonly link?: string
  readonly note?: string
}
