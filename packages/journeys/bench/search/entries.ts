// The register that the search bench asks: invented names of the whole country, the labelled ones among them.
import type { IndexEntry } from "@civil/register/search/contract.ts"
import { labelledOrganizations } from "@civil/register/search/labelled/organizations.ts"
import { syntheticNames } from "@civil/register/synthetic/names.ts"

/** One in eight gone, one in 25 renamed. */
export function organizations(count: number): readonly IndexEntry[] {
  const written = labelledOrganizations().filter(({ id }) => id.slice(8, 10) === "YH")
  const around = [...syntheticNames("search bench", count - written.length)]
  return [
    ...written,
    ...around.map(({ code, name, kind, region }, place): IndexEntry => {
      const status = place % 8 === 0 ? ("deregistered" as const) : ("active" as const)
      const former = place % 25 === 0 ? { former: [`${name.slice(0, -2)}联谊会`] } : {}
      return { id: code, name, kind, region, status, ...former }
    }),
  ]
}

export interface Times {
  readonly p50: number
  readonly p99: number
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

/** Milliseconds. */
export function times(values: readonly number[]): Times {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) }
}

export function timed<Value>(work: () => Value): readonly [Value, number] {
  const begun = performance.now()
  const value = work()
  return [value, performance.now() - begun]
}
