// Every outbox entry finds the service that does it; one that nobody handles is named, fails and ends among the dead.
import { readdirSync, readFileSync } from "node:fs"
import { testWorld } from "@civil/booking/fixture.ts"
import { UnknownTopic } from "@civil/core/service.ts"
import { mostAttempts, outbox } from "@civil/data/outbox.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import { describe, expect, test } from "vitest"
import { beginHouse } from "./house.fixture.ts"
import { marriage } from "./marriage/index.ts"
import { handlerOf } from "./outbox.ts"
import { registry } from "./registry.ts"

const opened = async () => {
  const world = await testWorld()
  return { world, handle: handlerOf({ marriage: marriage(world) }) }
}
const entry = (topic: string) => ({ id: topic, dueAt: 0, topic, body: { code: "0000000000" }, attempts: 0 })

describe("an outbox entry", () => {
  test("is done by the service its topic begins with, for every topic a service names", async () => {
    const { world, handle } = await opened()
    const nobodys: string[] = []
    for (const service of Object.values(registry))
      for (const topic of service.topics)
        await handle(entry(`${service.name}.${topic}`)).catch((error: unknown) => {
          if (error instanceof UnknownTopic) nobodys.push(error.message)
          else throw error
        })
    expect(nobodys).toEqual([])
    await world.close()
  })
  test("of a topic that a service writes is one that it names", () => {
    const named = new Set(Object.values(registry).flatMap(({ topics }): readonly string[] => topics))
    const sources = ["../../booking/src", "./marriage"].flatMap((folder) => {
      const at = new URL(`${folder}/`, import.meta.url)
      return readdirSync(at).flatMap((file) =>
        file.endsWith(".ts") && !file.includes(".test.") ? readFileSync(new URL(file, at), "utf8") : [],
      )
    })
    const written = sources.flatMap((text) =>
      [...text.matchAll(/topicOf\(\w+, "(\w+)"\)|topic: "(\w+)"/g)].map(
        ([, of, bare]) => of ?? `bare ${bare}`,
      ),
    )
    expect(written.length).toBeGreaterThan(4)
    for (const topic of written) expect(named).toContain(topic)
  })
  test("of the queue or of a notice goes to casework or notices, and one they do not know is nobody's", async () => {
    const house = await beginHouse()
    const handle = handlerOf({ marriage: house.marriage, cases: house.casework, notices: house.notices })
    for (const topic of ["cases.changed", "cases.decided", "cases.lapse", "cases.overdue"])
      await expect(handle({ ...entry(topic), body: { case: "case_none", seq: 1, mark: "" } })).resolves.toBe(
        undefined,
      )
    for (const topic of ["cases.lost", "notices.lost"])
      await expect(handle(entry(topic))).rejects.toBeInstanceOf(UnknownTopic)
    await house.close()
  })
  test("written before topics had names in front is the marriage service's", async () => {
    const { world, handle } = await opened()
    await expect(handle(entry("lapse"))).resolves.toBeUndefined()
    await world.close()
  })
  test("nobody handles is named, and ends buried, not silently done", async () => {
    const { world, handle } = await opened()
    const box = outbox(world.table)
    for (const topic of ["marriage.lost", "parcels.sent", "lost", "constructor.name"]) {
      await expect(handle(entry(topic))).rejects.toThrow(`nobody handles`)
      await box.add(entry(topic))
    }
    const now = () => world.clock.now().epochMilliseconds
    for (let tried = 0; tried < mostAttempts; tried += 1) {
      await workDue(box, { now, handle })
      world.clock.advance({ hours: 2 })
    }
    const dead = await box.listDead()
    expect(dead.map(({ topic }) => topic).sort()).toEqual([
      "constructor.name",
      "lost",
      "marriage.lost",
      "parcels.sent",
    ])
    for (const { why, attempts } of dead)
      expect([why.split(" ")[0], attempts]).toEqual(["UnknownTopic", mostAttempts])
    await world.close()
  })
})
