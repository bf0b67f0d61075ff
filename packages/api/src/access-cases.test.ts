import { afterAll, beforeAll, expect, test } from "vitest"
import { counselling, type Handed, reissue, reissueForAnother, begin } from "./testing/case.ts"
import { Jar } from "./testing/jar.ts"
import { type TestServer, testServer } from "./testing/server.ts"

const people = { visitor: undefined, owner: "lin-wei", other: "chen-jing", stranger: "zhao-ming", clerk: "clerk-baoshan", counsellor: "counsellor-baoshan", elsewhere: "clerk-fengxian", reviewer: "reviewer-baoshan", approver: "approver-baoshan", manager: "manager-baoshan", auditor: "auditor-baoshan" } as const
let server: TestServer
const jars: Record<string, Jar> = {}
test("x", async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00" })
  const home = `http://127.0.0.1:${server.port}`
  for (const [who, login] of Object.entries(people)) { const jar = new Jar(home); if (login) await jar.signIn(login, "/help"); jars[who] = jar }
  const main = await reissueForAnother(jars.owner!, "chen-jing")
  const second = await reissue(jars.other!)
  const secret = await counselling(jars.owner!, "2026-11-20")
  const draft = await begin(jars.owner!, "marriage.complaint")
  const revision = 999
  const doc = main.documents[0]!.id
  const bodies: Record<string, unknown> = {
    "/api/drafts": { matter: "marriage.complaint", bureau: "310113" },
    "/api/drafts/:id/save": { revision, answers: {} },
    "/api/drafts/:id/submit": { revision, agreed: true },
    "/api/cases/:id/correct": { revision, answers: {} },
    "/api/cases/:id/appeal": { revision, reason: "x" },
    "/api/cases/:id/rate": { level: 5 },
    "/api/desk/cases/find": { text: main.code },
    "/api/desk/views": { name: "x", query: { desk: "marriage", list: "open" } },
    "/api/desk/bulk/dry-run": { act: "approve", input: {}, cases: [main.id] },
    "/api/desk/bulk": { dryRun: "dry_1" },
    "/api/desk/bulk/:id/undo": {},
    "/api/desk/exports": { view: { desk: "marriage", list: "open" }, format: "csv", reason: "x" },
    "/api/desk/exports/:id/link": {},
    "/api/desk/unreached/:key/settle": { revision, outcome: "called" },
    "/api/desk/unreached/:key/reveal": { reason: "x" },
    "/api/desk/dead/:id/again": {},
    "/api/desk/cases/:id/acts/request_correction": { revision, fields: ["registeredAt"], reason: "missing" },
    "/api/desk/cases/:id/acts/recall": { revision, note: "x" },
    "/api/desk/cases/:id/acts/propose": { revision, outcome: "approved" },
    "/api/desk/cases/:id/acts/refuse": { revision, reason: "elsewhere" },
    "/api/desk/cases/:id/acts/give_back": { revision, note: "x" },
    "/api/desk/cases/:id/acts/forward": { revision, bureau: "310120", note: "x" },
    "/api/desk/cases/:id/acts/merge": { revision, into: second.id },
    "/api/desk/cases/:id/acts/keep_apart": { revision, other: second.id, note: "x" },
    "/api/desk/cases/:id/acts/note": { revision, note: "x" },
    "/api/desk/cases/:id/acts/ask_opinion": { revision, desk: "complaints", note: "x" },
    "/api/desk/cases/:id/acts/give_opinion": { revision, opinion: "op_1", note: "x" },
    "/api/desk/cases/:id/acts/reveal": { revision, field: "registeredAt", reason: "x" },
  }
  const queries: Record<string, string> = { "/api/open/matters": "?bureau=310113", "/api/open/roots": "?bureau=310113", "/api/open/check": "?code=ABC", "/api/desk/cases": "?desk=marriage&list=open" }
  const out: string[] = []
  for (const { method, path } of server.app.routes) {
    if (!/drafts|cases|looked|queues|views|bulk|exports|figures|unreached|dead|matters|roots|check|receipts|documents/.test(path) || /appointments/.test(path)) continue
    const targets = path.includes("/cases/:id") ? [main.id, secret.id] : path.includes("/drafts/:id") ? [draft.id] : ["x_0123456789"]
    for (const id of targets) {
      const row: string[] = []
      for (const who of Object.keys(people)) {
        const url = path.replace(":id", id).replace(":other", second.id).replace(":document", doc).replace(":key", "k").replace(":token", "t") + (queries[path] ?? "")
        const answer = method === "post" ? await jars[who]!.json(url, bodies[path] ?? (path.endsWith("/documents") || path.endsWith(":document") ? { field: "authorisation" } : { revision })) : await jars[who]!.send(url, { method: method.toUpperCase() })
        const text = await answer.text()
        let code = ""
        try { code = JSON.parse(text).error?.code ?? "" } catch {}
        row.push(`${answer.status}${code ? ` ${code}` : ""}`)
      }
      out.push(`${method} ${path}${id === secret.id ? " CONF" : ""}: ${row.join(" | ")}`)
    }
  }
  const { writeFileSync } = await import("node:fs"); writeFileSync("/tmp/wiring/matrix.txt", out.join("\n"))
  await server.stop()
}, 100000)
