// Who may call what of cases, drafts, papers, queues and notices: every route, every kind of person, the exact answer.

export const callers = {
  visitor: undefined,
  owner: "lin-wei",
  "the other party": "chen-jing",
  stranger: "zhao-ming",
  "clerk of the desk": "clerk-baoshan",
  "clerk of another desk": "counsellor-baoshan",
  "clerk of another bureau": "clerk-fengxian",
  reviewer: "reviewer-baoshan",
  approver: "approver-baoshan",
  manager: "manager-baoshan",
  auditor: "auditor-baoshan",
} as const
export type Caller = keyof typeof callers
export const everyCaller = Object.keys(callers) as readonly Caller[]

/** In the order of the callers. */
export type CaseRow = readonly string[]

const out = "401 sign_in.needed"
const staffOnly = "403 staff.required"
const no = "403 not_allowed"
const none = "404 case.missing"
const noDraft = "404 draft.missing"
/** Allowed: only the revision, made up in the test, stands in the way. */
const stale = "409 case.changed"
const notNow = "409 case.not_now"

const all = (answer: string): CaseRow => everyCaller.map(() => answer)
const citizens = (owner: string, other: string, stranger: string, staff = no): CaseRow => [
  out,
  owner,
  other,
  stranger,
  ...Array.from({ length: 7 }, () => staff),
]
/** Clerk of the desk, of another desk, of another bureau, reviewer, approver, manager, auditor. */
type Desk = readonly [string, string, string, string, string, string, string]
const desk = (...staff: Desk): CaseRow => [out, staffOnly, staffOnly, staffOnly, ...staff]
const everyDesk = (answer: string): CaseRow => desk(answer, answer, answer, answer, answer, answer, answer)
const notThere = "404 case.not_offered"
const opening = (answer: string): CaseRow =>
  desk(notThere, notThere, notThere, notThere, notThere, answer, "403 case.not_to_open")
/** An act that clerk, reviewer, approver and manager of the desk may do. */
const working = (answer: string): CaseRow => desk(answer, none, none, answer, answer, answer, no)
/** An act that prepares a decision: not the approver's. */
const preparing = (answer: string): CaseRow => desk(answer, none, none, answer, no, answer, no)

export const openRows: Readonly<Record<string, CaseRow>> = {
  "get /api/open/matters": all("200"),
  "get /api/open/roots": all("200"),
  "get /api/open/check": all("200"),
  "post /api/open/receipts/:token/sms": all("404 route.missing"),
}

export const citizenRows: Readonly<Record<string, CaseRow>> = {
  "post /api/drafts": citizens("201", "201", "201"),
  "get /api/drafts": citizens("200", "200", "200"),
  "get /api/drafts/:id": citizens("200", noDraft, noDraft),
  "post /api/drafts/:id/save": citizens("409 draft.changed", noDraft, noDraft),
  "post /api/drafts/:id/submit": citizens("409 draft.changed", noDraft, noDraft),
  "delete /api/drafts/:id": citizens("204", noDraft, noDraft),
  "post /api/drafts/:id/documents": citizens("200", noDraft, noDraft),
  "post /api/drafts/:id/documents/:document": citizens("422 document.missing", noDraft, noDraft),
  "delete /api/drafts/:id/documents/:document": citizens("404 document.gone", noDraft, noDraft),
  "post /api/drafts/:id/documents/:document/link": citizens("404 document.gone", noDraft, noDraft, noDraft),
  "get /api/cases": citizens("200", "200", "200"),
  "get /api/looked": citizens("200", "200", "200"),
  // Named as the principal of an agent, one does not see the agent's application.
  "get /api/cases/:id": citizens("200", none, none),
  "post /api/cases/:id/correct/keep": citizens("409 case.not_in_correction", none, none),
  "post /api/cases/:id/correct": citizens("409 case.not_in_correction", none, none),
  "post /api/cases/:id/withdraw": citizens(stale, none, none),
  "post /api/cases/:id/appeal": citizens(notNow, none, none),
  "post /api/cases/:id/rate": citizens("409 case.not_rated_yet", none, none),
  "get /api/cases/:id/documents": citizens("200", none, none),
  "post /api/cases/:id/documents": citizens("409 document.not_now", none, none),
  "post /api/cases/:id/documents/:document": citizens("409 document.not_now", none, none),
  "delete /api/cases/:id/documents/:document": citizens("404 document.gone", none, none),
  // Staff who may read the case get a link here as on the desk's own route; the look is written down.
  "post /api/cases/:id/documents/:document/link": [
    out,
    "200",
    none,
    none,
    "200",
    none,
    none,
    "200",
    "200",
    "200",
    "200",
  ],
}

export const deskRows: Readonly<Record<string, CaseRow>> = {
  "get /api/desk/queues": everyDesk("200"),
  "get /api/desk/cases": desk("200", "404 not_found", "200", "200", "200", "200", "200"),
  "post /api/desk/cases/find": everyDesk("200"),
  // Of a matter that the desk of social organizations opens: managers and auditors sit there, too, and an auditor only reads.
  "get /api/desk/openings": everyDesk("200"),
  "post /api/desk/openings/:matter": opening("200"),
  "post /api/desk/openings/:matter/cases/:id": opening("409 case.opened_by_other"),
  "get /api/desk/organizations/:code/cases": everyDesk("200"),
  "get /api/desk/views": everyDesk("200"),
  "post /api/desk/views": desk("201", "404 case.view_missing", "201", "201", "201", "201", "201"),
  "delete /api/desk/views/:id": everyDesk("404 case.view_missing"),
  "get /api/desk/cases/:id": desk("200", none, none, "200", "200", "200", "200"),
  "get /api/desk/cases/:id/beside/:other": desk("200", none, none, "200", "200", "200", "200"),
  "post /api/desk/cases/:id/documents/:document": desk("200", none, none, "200", "200", "200", "200"),
  "post /api/desk/cases/:id/acts/claim": working(stale),
  "post /api/desk/cases/:id/acts/let_go": working(notNow),
  "post /api/desk/cases/:id/acts/request_correction": preparing(stale),
  "post /api/desk/cases/:id/acts/recall": preparing(notNow),
  // One person decides this matter: clerk, reviewer or manager; there is nothing to propose and no second.
  "post /api/desk/cases/:id/acts/propose": preparing("409 case.one_is_enough"),
  "post /api/desk/cases/:id/acts/approve": preparing(stale),
  "post /api/desk/cases/:id/acts/refuse": preparing(stale),
  "post /api/desk/cases/:id/acts/give_back": desk(no, none, none, no, no, notNow, no),
  "post /api/desk/cases/:id/acts/undo": working(notNow),
  "post /api/desk/cases/:id/acts/fulfil": preparing(notNow),
  "post /api/desk/cases/:id/acts/close": preparing(notNow),
  "post /api/desk/cases/:id/acts/forward": preparing("409 case.no_forward"),
  "post /api/desk/cases/:id/acts/merge": preparing(stale),
  "post /api/desk/cases/:id/acts/keep_apart": preparing(notNow),
  "post /api/desk/cases/:id/acts/note": working(stale),
  "post /api/desk/cases/:id/acts/ask_opinion": preparing(stale),
  "post /api/desk/cases/:id/acts/give_opinion": desk(no, none, none, no, no, no, no),
  "post /api/desk/cases/:id/acts/reveal": working(stale),
  "post /api/desk/bulk/dry-run": desk(no, no, no, "200", "200", "200", no),
  "post /api/desk/bulk": desk(no, no, no, "404 bulk.missing", "404 bulk.missing", "404 bulk.missing", no),
  "get /api/desk/bulk": everyDesk("200"),
  "get /api/desk/bulk/:id": everyDesk("404 bulk.missing"),
  "post /api/desk/bulk/:id/undo": everyDesk("404 bulk.missing"),
  "post /api/desk/exports": desk(no, no, no, no, no, "201", no),
  "get /api/desk/exports": desk(no, no, no, no, no, "200", no),
  "post /api/desk/exports/:id/link": desk(no, no, no, no, no, "404 export.missing", no),
  "get /api/desk/figures": everyDesk("200"),
  "get /api/desk/unreached": everyDesk("200"),
  "post /api/desk/unreached/:key/settle": everyDesk("404 notice.missing"),
  "post /api/desk/unreached/:key/reveal": everyDesk("404 notice.missing"),
  "get /api/desk/dead": desk(no, no, no, no, no, "200", "200"),
  "post /api/desk/dead/:id/again": desk(no, no, no, no, no, "404 not_found", no),
  "post /api/desk/dead/:id/drop": desk(no, no, no, no, no, "404 not_found", no),
}

export const caseRows: Readonly<Record<string, CaseRow>> = { ...openRows, ...citizenRows, ...deskRows }
