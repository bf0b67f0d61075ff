// How much happens in a month: published rates with their source, and assumptions that say they are.

export interface Volume {
  readonly value: number
  readonly unit: string
  readonly about: string
  /** Where it was published; absent marks an assumption. */
  readonly source?: string
}

const bulletin = "民政部《2024年民政事业发展统计公报》(2025-07-30)"

export const volumes = {
  marriages: {
    value: 4.3,
    unit: "couples per 1,000 residents and year",
    about: "结婚率 2024",
    source: bulletin,
  },
  divorces: {
    // 4.3 ‰ for 6.106 million marriages; 2.622 million divorces were registered by civil affairs offices, not by courts.
    value: Number(((4.3 * 262.2) / 610.6).toFixed(2)),
    unit: "couples per 1,000 residents and year",
    about: "民政部门登记离婚 2024, by the marriage rate and both counts",
    source: bulletin,
  },
  divorceVisits: {
    value: 2,
    unit: "appointments for each divorce",
    about: "application and, after thirty days, the certificates (民法典 1077, 1078)",
    source: "民法典第一千零七十七条、第一千零七十八条",
  },
  online: { value: 1, unit: "share of all visits booked here", about: "everybody books online" },
  reissues: { value: 0.1, unit: "appointments for each marriage", about: "补领 and 辅导 together" },
  views: {
    value: 30,
    unit: "page views for each booking",
    about: "before, beside and after booking, by both and by those who only look; six pages are a visit",
  },
  cancelled: { value: 0.1, unit: "of bookings", about: "cancelled by one of the two" },
  moved: { value: 0.1, unit: "of bookings", about: "moved to another time" },
  refused: { value: 0.5, unit: "refused holds for each booking", about: "the time was taken meanwhile" },
  lookups: {
    value: 5,
    unit: "look-ups of an organization for 1,000 residents a month",
    about: "a search, a card, its history; nobody publishes how many",
  },
  cases: {
    value: 0.2,
    unit: "cases for each booking",
    about: "applications, appeals, complaints; nobody publishes how many",
  },
  papers: { value: 1.5, unit: "papers for each case", about: "photographs and scans" },
  paperMb: { value: 2, unit: "MB each", about: "a photograph of a phone" },
  desks: {
    value: 4,
    unit: "desks open for each office",
    about: "each reads the day list every 30 seconds while it is in view",
  },
  deskHours: { value: 8, unit: "hours a working day", about: "a desk is open and in view" },
  workingDays: { value: 21, unit: "days a month", about: "working days" },
  coldShare: { value: 0.02, unit: "of portal runs", about: "in a fresh process, which reads the secret" },
  factor: {
    value: 2,
    unit: "times the processor time measured here",
    about: "a processor of Lambda against the one measured on",
  },
  callMs: { value: 5, unit: "ms for each call of the table", about: "AWS says single-digit milliseconds" },
  coldMs: {
    value: 400,
    unit: "ms billed for a fresh process",
    about: "375 ms were published for Node 22 with three clients of the SDK",
  },
  accessLogBytes: {
    value: 230,
    unit: "bytes for each request",
    about: "the access log of the HTTP API",
  },
  platformLogBytes: {
    value: 400,
    unit: "bytes for each run",
    about: "the START, END and REPORT lines of Lambda",
  },
  queuePolls: {
    value: 5,
    unit: "long polls of twenty seconds at once",
    about: "Lambda asks each queue that calls a function also when nothing comes",
    source: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html",
  },
  peak: {
    value: 8,
    unit: "times the bookings of a working day",
    about: "5月20日: 合肥庐阳 2016, more than 240 couples, eight times a normal day",
    source: "中国经济网 2016-05-21",
  },
  peakCrowd: { value: 20, unit: "people for each place on that day", about: "all look and come too late" },
  keptYears: { value: 3, unit: "years", about: "bookings kept in the table" },
  keyRequests: {
    value: 12,
    unit: "requests an hour for each function",
    about: "by the table, queues and logs to the data key, which they keep for five minutes",
  },
} as const satisfies Readonly<Record<string, Volume>>

export type VolumeName = keyof typeof volumes

export type Chosen = Readonly<Record<VolumeName, number>>

/** The table's values, with what an operator knows better. */
export function chosen(better: Partial<Chosen> = {}): Chosen {
  const known = Object.entries(volumes).map(([name, { value }]) => [name, value])
  return { ...(Object.fromEntries(known) as Chosen), ...better }
}

export interface Place {
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly residents: number
  readonly offices: number
  readonly about: string
}

/** A district as those whose profiles are here; a city like Shanghai, which had 17 centres that take bookings (2023). */
export const places: readonly Place[] = [
  {
    name: "district",
    title: { zh: "一个区", en: "a district" },
    residents: 1_000_000,
    offices: 1,
    about: "one office, as 宝山 has",
  },
  {
    name: "city",
    title: { zh: "一座城市", en: "a city" },
    residents: 25_000_000,
    offices: 17,
    about: "17 offices, as Shanghai had in 2023",
  },
]
