// Which names of the register stand against a name, and until when.
import type { Basic, Organization } from "@civil/register/organization.ts"
import { describe, expect, test } from "vitest"
import { holdingFinding, holdingsOf, likenessOf } from "./duplicates.ts"
import { readOrganizationName } from "./segments.ts"

const on = "2026-11-22"
const region = "310120"

const organization = (
  name: string,
  more: Partial<Basic> = {},
  rest: Partial<Organization> = {},
): Organization => ({
  ...{ code: "52310120XX0000001A", bureau: region, region },
  basic: { name, kind: "service_institution", status: "active", ...more },
  ...{ inspections: [], ratings: [], entries: [], penalties: [], branches: [], ...rest },
})

const asked = (name: string, type: "service_institution" | "association" = "service_institution") =>
  readOrganizationName({ name, type, region }, on)

const found = (
  name: string,
  against: Organization,
  day = on,
  kind: "service_institution" | "association" = "service_institution",
) =>
  holdingsOf(readOrganizationName({ name, type: kind, region }, day), kind, against, day).map((each) => {
    const { code, grade, others } = holdingFinding(each)
    const free = others?.[0]?.freeFrom
    return `${code} ${grade}${free === undefined ? "" : ` ${free}`}`
  })

const name = "上海市奉贤区晨光养老服务中心"

describe("likeness", () => {
  test("is the same name, or the same 字号 in the same field and form", () => {
    const like = (other: string) => likenessOf(asked(name), "service_institution", other, on)
    expect(like("上海市奉贤区 晨光养老服务中心")).toBe("name")
    expect(like("上海奉贤晨光养老服务中心")).toBe("trade_name")
    expect(like("上海市奉贤区晨光社区服务中心")).toBeUndefined()
    expect(like("上海市奉贤区晨光养老服务社")).toBeUndefined()
    expect(like("上海市奉贤区晨曦养老服务中心")).toBeUndefined()
  })

  test("of associations, that have no 字号, is the name but for the region's spelling", () => {
    const ours = asked("上海市奉贤区书法协会", "association")
    expect(likenessOf(ours, "association", "奉贤区书法协会", on)).toBe("core")
  })
})

describe("a name that the register has", () => {
  test("is taken while its organization stands", () => {
    for (const status of ["active", "suspended", "liquidating"] as const)
      expect(found(name, organization(name, { status }))).toEqual(["naming.taken_name block"])
    expect(found(name, organization("上海奉贤晨光养老服务中心"))).toEqual(["naming.taken_trade_name block"])
  })

  test("is shut for one year after 注销, three after a withdrawal, and free on the day after", () => {
    const gone = organization(name, { status: "deregistered", statusSince: "2025-11-22" })
    expect(found(name, gone, "2026-11-22")).toEqual(["naming.closed_deregistered block 2026-11-23"])
    expect(found(name, gone, "2026-11-23")).toEqual([])
    const withdrawn = organization(name, { status: "withdrawn", statusSince: "2023-11-22" })
    expect(found(name, withdrawn, "2026-11-22")).toEqual(["naming.closed_withdrawn block 2026-11-23"])
    expect(found(name, withdrawn, "2026-11-23")).toEqual([])
  })

  test("of before is shut for one year, or three where the renaming was withdrawn", () => {
    const renamed = (former: Basic["former"]) =>
      organization("上海市奉贤区新名养老服务中心", former ? { former } : {})
    expect(found(name, renamed([{ name, until: "2025-11-23" }]))).toEqual([
      "naming.closed_renamed block 2026-11-24",
    ])
    expect(found(name, renamed([{ name, until: "2025-11-21" }]))).toEqual([])
    expect(found(name, renamed([{ name, until: "2024-01-01", withdrawn: true }]))).toEqual([
      "naming.closed_withdrawn block 2027-01-02",
    ])
  })

  test("without a day, of a status that decides nothing, or gone from the file, is for a person to look at", () => {
    expect(found(name, organization(name, { status: "deregistered" }))).toEqual(["naming.undated look"])
    expect(found(name, organization(name, { status: "revoked" }))).toEqual(["naming.unclear look"])
    expect(found(name, organization(name, {}, { missingSince: "2026-01-01" }))).toEqual([
      "naming.unclear look",
    ])
    expect(found("上海市奉贤区书法协会", organization("奉贤区书法协会"), on, "association")).toEqual([
      "naming.taken_core look",
    ])
  })
})
