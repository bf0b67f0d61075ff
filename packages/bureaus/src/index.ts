// The bureaus this system knows, and the choice of those one installation serves.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { baoshanCases } from "./baoshan/cases.ts"
import { baoshan } from "./baoshan/profile.ts"
import { bazhouCases } from "./bazhou/cases.ts"
import { bazhou } from "./bazhou/profile.ts"
import type { BureauCases } from "./cases.ts"
import { fengxianCases } from "./fengxian/cases.ts"
import { fengxian } from "./fengxian/profile.ts"
import { nanxunCases } from "./nanxun/cases.ts"
import { nanxun } from "./nanxun/profile.ts"
import { ningboCases } from "./ningbo/cases.ts"
import { ningbo } from "./ningbo/profile.ts"

/** In the order people see them. */
export const allBureaus: readonly BureauProfile[] = [baoshan, fengxian, nanxun, bazhou, ningbo]

/** How each of them handles what waits for a decision. */
export const allCases: readonly BureauCases[] = [
  baoshanCases,
  fengxianCases,
  nanxunCases,
  bazhouCases,
  ningboCases,
]

/**
 * The profiles of these codes, in the order given; all of them when no code is given.
 * Throws a RangeError that names an unknown or repeated code, so that a server does not start with half its bureaus.
 */
export function bureaus(codes: readonly string[] = []): readonly BureauProfile[] {
  if (codes.length === 0) return allBureaus
  const repeated = codes.find((code, i) => codes.indexOf(code) !== i)
  if (repeated !== undefined) throw new RangeError(`bureau ${repeated} is listed twice`)
  return codes.map((code) => {
    const found = allBureaus.find((bureau) => bureau.code === code)
    if (found) return found
    throw new RangeError(
      `no bureau profile has the code ${code}; known: ${allBureaus.map((b) => b.code).join(", ")}`,
    )
  })
}
