// Addresses of the pages about organizations.
export const links = {
  search: (query: Readonly<Record<string, string | undefined>> = {}) => withQuery("/organizations", query),
  card: (code: string, asOf?: string) => withQuery(`/organizations/${encodeURIComponent(code)}`, { asOf }),
  history: (code: string) => `/organizations/${encodeURIComponent(code)}/history`,
  illegal: (query: Readonly<Record<string, string | undefined>> = {}) =>
    withQuery("/organizations/illegal", query),
  illegalRow: (id: string) => `/organizations/illegal/${encodeURIComponent(id)}`,
  list: (list: "abnormal" | "serious", query: Readonly<Record<string, string | undefined>> = {}) =>
    withQuery(`/organizations/lists/${list}`, query),
  register: (bureau?: string) => withQuery("/organizations/register", { bureau }),
  changes: (query: Readonly<Record<string, string | undefined>>) =>
    withQuery("/organizations/changes", query),
  nameCheck: "/organizations/name-check",
  setUp: "/organizations/set-up",
  follow: "/organizations/follow",
  follows: "/my/follows",
  /** What is known fills in the form. */
  report: (
    about: {
      readonly organization?: string
      readonly called?: string
      readonly kind?: "illegal" | "problem"
    } = {},
  ) => withQuery("/apply/organizations.tip_off", about),
  download: (bureau: string, format: "csv" | "json", version?: number) =>
    withQuery(`/api/open/registers/${bureau}/organizations.${format}`, {
      version: version === undefined ? undefined : String(version),
    }),
  signIn: (to: string) => `/sign-in?to=${encodeURIComponent(to)}`,
  /** The ministry's platform: organizations registered anywhere in the country. */
  national: "https://chinanpo.mca.gov.cn/",
} as const

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
