// Who may call what about social organizations: every route, every kind of person, the exact answer.

export const registerCallers = {
  visitor: undefined,
  "its legal representative": "legal-baoshan",
  "its agent": "agent-baoshan",
  "another person": "lin-wei",
  "clerk of the register": "societies-baoshan",
  "approver of the register": "societies-approver-baoshan",
  "clerk of another desk": "clerk-baoshan",
  "the register of another bureau": "societies-fengxian",
  manager: "manager-baoshan",
  auditor: "auditor-baoshan",
} as const
export type RegisterCaller = keyof typeof registerCallers
export const everyRegisterCaller = Object.keys(registerCallers) as readonly RegisterCaller[]

/** In the order of the callers. */
export type RegisterRow = readonly string[]

const out = "401 sign_in.needed"
const staffOnly = "403 staff.required"
const no = "403 not_allowed"
const none = "404 not_found"
const noImport = "404 import.missing"
const notNow = "409 import.not_now"
const stale = "409 import.changed"
const onlyLegal = "403 agent.only_legal"

const open: RegisterRow = everyRegisterCaller.map(() => "200")
const citizens = (legal: string, agent: string, other: string): RegisterRow => [
  out,
  ...[legal, agent, other],
  ...Array.from({ length: 6 }, () => no),
]
/** Clerk, approver, another desk, another bureau, manager, auditor. */
type Desk = readonly [string, string, string, string, string, string]
const desk = (...staff: Desk): RegisterRow => [out, staffOnly, staffOnly, staffOnly, ...staff]
/** Of one's own bureau, whichever it is. */
const own = desk("200", "200", none, "200", "200", "200")
const reading = desk("200", "200", noImport, noImport, "200", "200")

/** In the order in which they are called: what begins an import anew comes last. */
export const registerRows: Readonly<Record<string, RegisterRow>> = {
  "get /api/open/organizations": open,
  "get /api/open/organizations/changes": open,
  "get /api/open/organizations/name-check": open,
  "get /api/open/organizations/:code": open,
  "get /api/open/organizations/:code/history": open,
  "get /api/open/illegal-organizations": open,
  "get /api/open/registers": open,
  "get /api/open/registers/:bureau/versions": open,
  "get /api/open/registers/:bureau/organizations.csv": open,
  "get /api/open/registers/:bureau/organizations.json": open,
  "get /api/follows": citizens("200", "200", "200"),
  "post /api/follows": citizens("204", "204", "204"),
  "post /api/follows/end": citizens("204", "204", "204"),
  "post /api/follows/lists": citizens("201", "201", "201"),
  "delete /api/follows/lists/:id": citizens(none, none, none),
  "get /api/organizations": citizens("200", "200", "200"),
  "get /api/organizations/:code": citizens("200", "200", none),
  "get /api/organizations/:code/agents": citizens("200", "200", none),
  "post /api/organizations/:code/agents": citizens("201", onlyLegal, none),
  "delete /api/organizations/:code/agents/:agent": citizens(none, onlyLegal, none),
  "get /api/desk/register/versions": own,
  "get /api/desk/register/versions/:number/changes": own,
  "get /api/desk/register/columns/:dataset": own,
  "get /api/desk/register/organizations": own,
  "get /api/desk/register/organizations/:code": desk(
    "200",
    "200",
    none,
    "404 register.no_organization",
    "200",
    "200",
  ),
  "get /api/desk/register/candidates": own,
  "get /api/desk/register/inspections": own,
  "get /api/desk/register/inspections/:year": own,
  "get /api/desk/register/imports": desk("200", "200", noImport, "200", "200", "200"),
  "get /api/desk/register/imports/:id": reading,
  "post /api/desk/register/imports/:id/links/issues": reading,
  "post /api/desk/register/imports/:id/links/changes": reading,
  "post /api/desk/register/imports/:id/links/file": desk("200", "200", noImport, noImport, "200", no),
  "post /api/desk/register/imports": desk("201", no, noImport, "201", "201", no),
  "post /api/desk/register/imports/:id/uploaded": desk("200", no, noImport, noImport, "200", no),
  // Who brought the file agrees to nothing, whatever their roles; the revision is made up in the test.
  "post /api/desk/register/imports/:id/publish": desk(no, stale, noImport, noImport, stale, no),
  "post /api/desk/register/imports/:id/refuse": desk(no, stale, noImport, noImport, stale, no),
  "post /api/desk/register/imports/:id/discard": desk(notNow, no, noImport, noImport, notNow, no),
  "post /api/desk/register/imports/:id/preview": desk("200", "200", noImport, noImport, "200", no),
}
