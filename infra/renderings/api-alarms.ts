// What an alarm over the API's own numbers watches, by their name and statistic.
import type { AlarmShape } from "../shapes.ts"

type Kind = Extract<AlarmShape["of"]["kind"], `http_${string}`>

const kinds: Readonly<Record<string, Kind>> = {
  "5xx Sum": "http_errors",
  "Latency p99": "http_p99",
  "Count SampleCount": "http_requests",
}

export function ofApi(metric: string, statistic: unknown): Kind {
  const kind = kinds[`${metric} ${statistic}`]
  if (kind === undefined) throw new Error(`Nobody knows what ${metric} of the API by ${statistic} is.`)
  return kind
}
