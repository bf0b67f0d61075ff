// Nothing may depend on which environment answers: each has its own memory, and none lives long.
import { Jar } from "@civil/api/testing/jar.ts"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { viewerHeader } from "../sources/front.ts"
import { monday, openTrial, type Trial } from "../trial.ts"
import { expectCalm } from "./calm.ts"
import { book, confirm, messagesOf } from "./forms.ts"

/** Every request of this browser meets an environment that has just started. */
class FreshJar extends Jar {
  readonly #trial: Trial
  constructor(trial: Trial) {
    super(trial.front.origin)
    this.#trial = trial
  }
  override async send(path: string, init: RequestInit = {}): Promise<Response> {
    await this.#trial.functions.portal.retire()
    return super.send(path, init)
  }
}

export function environmentsStory(): void {
  describe("many environments", () => {
    let trial: Trial
    beforeAll(async () => {
      trial = await openTrial()
    })
    afterAll(() => trial?.stop())

    test("sell each place once to people who come at the same moment", async () => {
      const people = await Promise.all(
        ["0001", "0003", "0005", "0007", "0009", "0011"].map((n) => trial.person(`resident-${n}`)),
      )
      await trial.functions.portal.retire()
      const time = { office: "baoshan", business: "M1", date: "2026-12-02", start: "11:00" }
      const answers = await Promise.all(people.map((jar) => jar.json("/api/holds", time)))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409])
      const cold = trial.functions.portal.runs.filter((run) => run.cold).length
      expect(cold).toBeGreaterThan(2)
    })

    test("are one portal: a booking goes through though each step meets a new one", async () => {
      const [lin, chen] = [new FreshJar(trial), new FreshJar(trial)]
      await lin.signIn("lin-wei", "/help")
      const path = await book(lin, "chen-jing", { date: "2026-12-03", start: "09:30" })
      await trial.settle()
      await chen.signIn("chen-jing", "/help")
      await confirm(chen, path)
      await trial.retire()
      await trial.settle()
      expect(await messagesOf(lin)).toEqual(["notice.confirmed", "notice.waiting"])
      expect(await trial.nightly.strike()).toMatchObject({ ok: true, value: { astray: 0 } })
      await trial.retire()
      expectCalm(trial)
    })
  })

  test("China's front passes on all that the pages depend on", async () => {
    const trial = await openTrial()
    onTestFinished(() => trial.stop())
    const visitor = trial.visitor()
    const ask = (path: string, headers: Record<string, string>, more: RequestInit = {}) =>
      visitor.send(path, { headers, ...more })
    const form = new URLSearchParams({ language: "en" })
    const foreign = { "sec-fetch-site": "cross-site" }
    expect((await ask("/settings", foreign, { method: "POST", body: form })).status).toBe(403)
    const lin = await trial.person("lin-wei")
    const headers = { referer: `${trial.front.origin}/marriage/m1` }
    const stale = await lin.send("/marriage/hold", { method: "POST", headers, body: new URLSearchParams() })
    expect([stale.status, await stale.text()]).toEqual([403, expect.stringContaining('href="/marriage/m1"')])
    const zipped = await ask("/", { "accept-encoding": "gzip, br" })
    expect(zipped.headers.get("content-encoding")).toBe("gzip")
  })

  test("visitors are told apart by the address that the front saw, whatever they write themselves", async () => {
    // Thirty a minute for an address, ten of them at once, in each environment.
    const strict = await openTrial(monday, { RATE_LIMIT: "1" })
    onTestFinished(() => strict.stop())
    const ask = async (viewer: string, said: string) => {
      const headers = { [viewerHeader]: viewer, "x-forwarded-for": said }
      return (await strict.visitor().send("/api/open/bureaus", { headers })).status
    }
    const crowd: number[] = []
    for (let n = 1; n <= 40; n += 1) crowd.push(await ask("198.51.100.1", `203.0.113.${n}`))
    expect(crowd.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(crowd).toContain(429)
    expect(await ask("198.51.100.2", "198.51.100.1")).toBe(200)
  })
}
