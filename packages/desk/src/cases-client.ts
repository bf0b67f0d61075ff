// The desk's way to the queue: every route of casework and of what went out, with the shapes of their contracts.
import type { BulkAsk, BulkStart, DeskAct, ExportAsk, SaveView, ViewQuery } from "@civil/casework/inputs.ts"
import type * as views from "@civil/casework/views.ts"
import type { Unreached } from "@civil/notices/shapes.ts"
import type { CeremonyDay, CeremonyView } from "@civil/services/marriage/ceremony/views.ts"
import type * as z from "zod/mini"
import type { Answer, Caller } from "./client.ts"

export interface SavedView {
  readonly id: string
  readonly name: string
  readonly query: ViewQuery
}

/** Something the house meant to do and gave up, after every try. Nothing of a person is in it. */
export interface DeadLetter {
  readonly id: string
  readonly topic: string
  readonly attempts: number
  readonly at: string
  readonly why: string
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next?: string
}

export interface FiguresAsk {
  readonly desk?: string | undefined
  readonly matter?: string | undefined
  readonly weeks: number
}

export interface Settled {
  readonly revision: number
  readonly outcome: "called" | "wrote" | "visited" | "moot" | "gave_up"
  readonly note?: string
}

export interface CasesClient {
  queues(): Promise<Answer<{ readonly queues: readonly views.DeskQueue[] }>>
  list(query: ViewQuery): Promise<Answer<views.CardPage>>
  find(text: string): Promise<Answer<{ readonly cards: readonly views.DeskCard[] }>>
  get(id: string): Promise<Answer<views.DeskCase>>
  beside(id: string, other: string): Promise<Answer<views.SideBySide>>
  act(id: string, act: DeskAct, input: object): Promise<Answer<views.DeskCase>>
  openDocument(
    id: string,
    document: string,
  ): Promise<Answer<{ readonly href: string; readonly type: string }>>
  views(): Promise<Answer<{ readonly views: readonly SavedView[] }>>
  saveView(input: z.infer<typeof SaveView>): Promise<Answer<{ readonly id: string }>>
  dropView(id: string): Promise<Answer<undefined>>
  dryRun(input: z.infer<typeof BulkAsk>): Promise<Answer<views.BulkDryRun>>
  startBulk(input: z.infer<typeof BulkStart>): Promise<Answer<views.BulkView>>
  runs(): Promise<Answer<{ readonly runs: readonly views.BulkView[] }>>
  run(id: string): Promise<Answer<views.BulkView>>
  undoRun(id: string): Promise<Answer<views.BulkView>>
  exports(): Promise<Answer<{ readonly exports: readonly views.ExportView[] }>>
  askExport(input: z.infer<typeof ExportAsk>): Promise<Answer<views.ExportView>>
  exportLink(id: string): Promise<Answer<{ readonly href: string }>>
  figures(ask: FiguresAsk): Promise<Answer<views.Figures>>
  unreached(after?: string): Promise<Answer<Page<Unreached>>>
  settle(key: string, input: Settled): Promise<Answer<undefined>>
  revealUnreached(
    key: string,
    reason: string,
  ): Promise<Answer<{ readonly mobile?: string; readonly email?: string }>>
  ceremonies(bureau: string): Promise<Answer<Page<CeremonyView>>>
  ceremony(event: string): Promise<Answer<CeremonyDay>>
  arrive(event: string, couple: string): Promise<Answer<CeremonyDay>>
  dead(after?: string): Promise<Answer<Page<DeadLetter>>>
  tryAgain(id: string): Promise<Answer<undefined>>
  dropDead(id: string, note: string): Promise<Answer<undefined>>
}

/** Only what is said: an absent filter is no parameter. */
export function searchWith(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== false)
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return text === "" ? "" : `?${text}`
}

export function createCasesClient({ get, post, drop }: Caller): CasesClient {
  const api = (...parts: readonly string[]) => `/api/desk/${parts.map(encodeURIComponent).join("/")}`
  return {
    queues: () => get(api("queues")),
    list: (query) => get(api("cases") + searchWith(query)),
    // Names and numbers of documents travel in the body: an address is kept by browsers and servers.
    find: (text) => post(api("cases", "find"), { text }),
    get: (id) => get(api("cases", id)),
    beside: (id, other) => get(api("cases", id, "beside", other)),
    act: (id, act, input) => post(api("cases", id, "acts", act), input),
    openDocument: (id, document) => post(api("cases", id, "documents", document), {}),
    views: () => get(api("views")),
    saveView: (input) => post(api("views"), input),
    dropView: (id) => drop(api("views", id)),
    dryRun: (input) => post(api("bulk", "dry-run"), input, "slow"),
    startBulk: (input) => post(api("bulk"), input, "slow"),
    runs: () => get(api("bulk")),
    run: (id) => get(api("bulk", id)),
    undoRun: (id) => post(api("bulk", id, "undo"), {}),
    exports: () => get(api("exports")),
    askExport: (input) => post(api("exports"), input),
    exportLink: (id) => post(api("exports", id, "link"), {}),
    figures: (ask) => get(api("figures") + searchWith({ ...ask })),
    unreached: (after) => get(api("unreached") + searchWith({ after })),
    settle: (key, input) => post(api("unreached", key, "settle"), input),
    revealUnreached: (key, reason) => post(api("unreached", key, "reveal"), { reason }),
    async ceremonies(bureau) {
      const answer = await get<{ readonly ceremonies: readonly CeremonyView[] }>(
        `/api/open/ceremonies${searchWith({ bureau })}`,
      )
      return answer.ok ? { ...answer, value: { rows: answer.value.ceremonies } } : answer
    },
    ceremony: (event) => get(api("ceremony") + searchWith({ event })),
    arrive: (event, couple) => post(api("ceremony", "arrivals"), { event, case: couple }),
    dead: (after) => get(api("dead") + searchWith({ after })),
    tryAgain: (id) => post(api("dead", id, "again"), {}),
    dropDead: (id, note) => post(api("dead", id, "drop"), { note }),
  }
}
