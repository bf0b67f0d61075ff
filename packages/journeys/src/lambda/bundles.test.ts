// The built bundles, each in fresh processes under Lambda's rules: the stories of a booking, of a calendar and of every
// kind of trouble; and after them all, that each function called what the topology lets it call, and nothing else.
import { describe, expect, test } from "vitest"
import { type FunctionName, topology } from "../../../../infra/topology.ts"
import { physical } from "./names.ts"
import { granted } from "./rights.ts"
import { bookingStory } from "./stories/booking.ts"
import { calendarStory } from "./stories/calendar.ts"
import { casesStory } from "./stories/cases.ts"
import { deskStory } from "./stories/desk.ts"
import { environmentsStory } from "./stories/environments.ts"
import { otherTroubleStory } from "./stories/other-trouble.ts"
import { outboxTroubleStory } from "./stories/outbox-trouble.ts"
import { registerStory } from "./stories/register.ts"
import { sdkStory } from "./stories/sdk.ts"
import { trials } from "./trial.ts"

bookingStory()
environmentsStory()
deskStory()
casesStory()
registerStory()
calendarStory()
outboxTroubleStory()
otherTroubleStory()
sdkStory()

const names = Object.keys(topology.functions) as FunctionName[]

describe("after all stories", () => {
  test.each(names)("%s has called with every right it has, and asked for no other", (name) => {
    const calls = trials.flatMap(({ cloud }) => cloud.calls.filter((call) => call.function === name))
    const used = new Set(calls.flatMap(({ needs }) => needs))
    expect([...used].sort()).toEqual([...granted(topology.functions[name])].sort())
  })

  /** What Lambda itself gives to every function. */
  const own = [
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_REGION",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
  ]
  /** Names of the deployment that a function may look for in vain. */
  const absent = ["AWS_CLIENT", "KEYS_SECRET", "OUTBOX_DEAD_URL", "DESK_WORK_URL"]

  test.each(names)("%s has read every variable it is given, and no other", (name) => {
    const usual = trials.filter(({ more }) => Object.keys(more).length === 0)
    const seen = new Set(usual.flatMap(({ functions }) => [...functions[name].seen.variables]))
    const given = usual.flatMap(({ functions }) => functions[name].given)
    const expected = [...given, ...[...own, ...absent].filter((each) => seen.has(each))]
    expect([...seen].sort()).toEqual([...new Set(expected)].sort())
  })

  test("no document number and no secret is in a log, a queue, an address or an item", () => {
    const number = /\b\d{17}[\dX]\b/
    for (const { functions, cloud, keys } of trials) {
      const logs = Object.values(functions).flatMap(({ log }) => log)
      const queued = Object.values(cloud.queues).flatMap(({ messages }) => messages.map(({ body }) => body))
      const items = cloud.calls.map(({ input }) => JSON.stringify(input))
      const secrets = Object.values(keys).map((value) => value.replace(/^1:/, ""))
      const wrong = [...logs, ...queued, ...items].filter(
        (text) => number.test(text) || secrets.some((secret) => text.includes(secret)),
      )
      expect(wrong).toEqual([])
      const given = JSON.stringify(trials.map(({ settings }) => settings))
      expect(secrets.filter((secret) => given.includes(secret))).toEqual([])
    }
  })

  test("every number that an alarm watches has been measured, by the table's name", () => {
    const watched = Object.values(topology.alarms).flatMap(({ of }) => (of.kind === "own" ? [of.metric] : []))
    const lines = trials.flatMap(({ functions }) => Object.values(functions).flatMap(({ log }) => log))
    const measured = lines.filter((line) => line.startsWith('{"_aws"')).map((line) => JSON.parse(line))
    for (const metric of watched)
      expect(measured).toContainEqual(
        expect.objectContaining({
          _aws: {
            Timestamp: expect.any(Number),
            CloudWatchMetrics: [
              expect.objectContaining({
                Namespace: "Portal",
                Dimensions: [["Table"]],
                Metrics: expect.arrayContaining([expect.objectContaining({ Name: metric })]),
              }),
            ],
          },
          Table: physical("portal"),
          [metric]: expect.any(Number),
        }),
      )
  })

  test.each(names)("%s has stayed within its memory", (name) => {
    const peakMb = Math.max(...trials.map(({ functions }) => functions[name].seen.peakMb))
    expect(peakMb).toBeLessThan(topology.functions[name].memoryMb)
  })
})
