// 核名: what a name is asked with, how it was read, and what was found. Plain JSON.
import type { Ground } from "@civil/bureaus/organizations/laws.ts"
import type { Text } from "@civil/core/text.ts"

/** `branch`: a branch or representative body of an organization that exists. */
export const nameTypes = ["association", "service_institution", "foundation", "branch"] as const
export type NameType = (typeof nameTypes)[number]

export interface NameAsk {
  readonly name: string
  readonly type: NameType
  /** Bureau that would register it: its region code. */
  readonly region: string
  /** The person's answer to “is this a person's name?”. */
  readonly person?: "yes" | "no"
}

/** 行政区划 · 镇街村 (`locality`) · 字号 · 行(事)业领域或会员组成 · 原籍地 · 组织形式; `parent`: the full name of the organization a branch belongs to; `core`: 字号 and field that could not be told apart. */
export const segmentRoles = [
  "national",
  "region",
  "locality",
  "trade_name",
  "field",
  "members",
  "hometown",
  "core",
  "form",
  "parent",
  "branch_subject",
  "branch_form",
] as const
export type SegmentRole = (typeof segmentRoles)[number]

export interface Segment {
  readonly role: SegmentRole
  readonly text: string
}

/** A name as it was read: segments in order that together are the whole name. */
export interface Reading {
  /** As compared: width folded, spaces out. */
  readonly name: string
  readonly segments: readonly Segment[]
  /** Code of the region the name begins with, where it is one of the table. */
  readonly region?: string
  /** Field as compared: said, or told by the ending (幼儿园). */
  readonly field?: string
}

export const grades = ["block", "warn", "look"] as const
/** `block`: a rule with its text forbids it. `look`: a person must look. `warn`: to think about. */
export type Grade = (typeof grades)[number]

/** An organization, or a row of the list of illegal ones, that a finding is about. */
export interface Other {
  readonly name: string
  readonly code?: string
  readonly illegal?: true
  /** Day from which its name is free. */
  readonly freeFrom?: string
}

export interface Finding {
  readonly code: string
  readonly grade: Grade
  /** The part of the name it is about. */
  readonly role?: SegmentRole
  readonly ground: Ground
  readonly text: Text
  /** What to do. */
  readonly todo: Text
  readonly others?: readonly Other[]
  /** A question the page puts: its answer is asked with the name again. */
  readonly asks?: "person"
}

/** `pass`: nothing found that stands against it. Never a promise of approval. */
export type Overall = "pass" | "fail" | "look"

export interface NameCheck {
  readonly ask: NameAsk
  readonly reading: Reading
  readonly findings: readonly Finding[]
  readonly overall: Overall
  /** The registers it was compared with: bureau and day up to which each speaks. */
  readonly compared: readonly { readonly bureau: string; readonly asOf?: string; readonly version: number }[]
  readonly on: string
}

export const overallOf = (findings: readonly Finding[]): Overall => {
  if (findings.some(({ grade }) => grade === "block")) return "fail"
  return findings.some(({ grade }) => grade === "look") ? "look" : "pass"
}
