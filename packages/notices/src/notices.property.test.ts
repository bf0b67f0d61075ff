// Whatever providers do, in whatever order, with workers side by side: each channel takes a notice once at most, and it ends told or with somebody to call.
// `npm test` tries 30 stories; for a long run: STORIES=5000 npx vitest run --project unit packages/notices/src/notices.property.test.ts
import fc from "fast-check"
import { expect, test } from "vitest"
import { begin, type Kept, kept, notice, staff } from "./notices.fixture.ts"
import { NotTaken, type Sending, type Sent } from "./shapes.ts"

const stories = Number(process.env.STORIES ?? 30)

/** What a provider does when it is handed a message; `lost`: it takes it and its answer is lost, `dropped`: it never gets it. */
const act = fc.constantFrom("takes", "refuses", "busy", "lost", "dropped")
type Act = "takes" | "refuses" | "busy" | "lost" | "dropped"
/** What else happens, beside the work that is due. */
const event = fc.record({
  minutes: fc.integer({ min: 0, max: 90 }),
  report: fc.constantFrom("none", "arrived", "failed"),
  again: fc.boolean(),
  workers: fc.integer({ min: 1, max: 3 }),
})

/** A provider that follows a script, then takes everything; it knows by key what it has. */
function scripted(name: Kept["name"], acts: readonly Act[], asks: boolean): Kept {
  const left = [...acts]
  const channel = kept(name, { receipts: true, repeatable: false })
  const take = (sending: Sending): Sent => {
    channel.took.push(sending)
    return { state: "sent" }
  }
  const send = async (sending: Sending): Promise<Sent> => {
    switch (left.shift() ?? "takes") {
      case "takes":
        return take(sending)
      case "refuses":
        return { state: "failed", fault: "refused" }
      case "busy":
        throw new NotTaken("busy")
      case "lost":
        take(sending)
        throw new Error("no answer")
      default:
        throw new Error("no answer")
    }
  }
  const find = async ({ key }: Sending): Promise<Sent> =>
    channel.took.some((one) => one.key === key) ? { state: "sent" } : { state: "failed", fault: "not_found" }
  return Object.assign(channel, { send, ...(asks ? { find } : {}) })
}

test("a notice is taken once by a channel, and never lost", { timeout: 600_000 }, async () => {
  const story = fc.record({
    sms: fc.array(act, { maxLength: 6 }),
    email: fc.array(act, { maxLength: 6 }),
    asks: fc.boolean(),
    events: fc.array(event, { maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(story, async ({ sms, email, asks, events }) => {
      const channels = [scripted("sms", sms, asks), scripted("email", email, asks)]
      const each = await begin(channels)
      const delivery = async () => (await each.notices.of("case_1"))[0]
      await each.notices.send(notice())
      for (const { minutes, report, again, workers } of events) {
        if (again) await each.notices.send(notice())
        await Promise.all(Array.from({ length: workers }, () => each.work()))
        const check = (await delivery())?.check ?? ""
        if (report !== "none" && channels[0]?.took.length === 1)
          await each.notices.report("sms", check, report === "arrived", "MK:0001")
        each.world.clock.advance({ minutes })
      }
      // No step waits longer than an hour but for a receipt: two channels are over in three days.
      for (let hours = 0; hours < 72; hours += 1) {
        await each.work()
        each.world.clock.advance({ minutes: 61 })
      }

      for (const { name, took } of channels) expect(took.length, name).toBeLessThanOrEqual(1)
      const found = await delivery()
      const reached = found?.attempts.some(({ state }) => state === "sent" || state === "arrived") === true
      expect(found?.state).toBe(reached ? "told" : "unreached")
      expect((await each.notices.unreached(staff())).rows).toHaveLength(reached ? 0 : 1)
      expect(await each.world.box.countDead()).toBe(0)
      expect(await each.world.box.oldestDue(each.world.clock.now().epochMilliseconds)).toBe(0)
      await each.world.engine.close()
    }),
    { numRuns: stories },
  )
})
