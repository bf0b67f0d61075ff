// B3 and B5: whole bookings over HTTP against one Put through the AWS SDK; and what a booking takes in write units.
import { costs } from "./cost.ts"
import { openCrowd } from "./crowd.ts"
import { buildPortal, type Portal, startPortal } from "./portal.ts"
import type { Outcome } from "./report.ts"
import { compare } from "./rounds.ts"
import { putSide } from "./sdk-put.ts"

const inFlight = 64
const slices = 3
const bookings = 240
const whole = 200
const puts = 700
/** Couples whose write units are counted. */
const counted = 40

export async function httpBench(): Promise<Outcome> {
  const portal = await startPortal(await buildPortal())
  const crowd = await openCrowd(portal, inFlight)
  const puttings = await putSide(puts, inFlight)
  // What follows a booking is done when the crowd thins out: nobody's turn pays for the turn before.
  const settle = () => portal.ask("settle")
  const put = {
    ...puttings,
    run: async (turn: number) => {
      await settle()
      return puttings.run(turn)
    },
  }
  try {
    const both = {
      name: "hold and booking over HTTP",
      run: async () => {
        const group = await crowd.arrive(whole)
        await settle()
        return group.holdAndBook()
      },
    }
    const confirm = {
      name: "booking of a held place over HTTP",
      run: async () => {
        const group = await crowd.arrive(bookings)
        await group.hold()
        await settle()
        return group.book()
      },
    }
    const comparisons = [
      await compare("a held place booked ÷ one Put", confirm, put, 1, slices),
      {
        ...(await compare(
          "hold and booking (two requests, two transactions) ÷ one Put",
          both,
          put,
          1,
          slices,
        )),
        informative: true,
      },
    ]
    const measures = await costs(portal, crowd, counted)
    await crowd.check()
    return { bench: "HTTP: confirmed bookings per second", comparisons, measures, notes: notes(portal) }
  } finally {
    await put.stop()
    await portal.stop()
  }
}

function notes(portal: Portal): readonly string[] {
  const places = portal.slots.reduce((sum, { free }) => sum + free, 0)
  return [
    "what follows a booking (timer, invitation, message) waits for a lull of the crowd, a second at most: it is outside the turns, and in the write units",
    `${inFlight} in flight, a session for each couple, ${portal.slots.length} times with ${places} places`,
  ]
}
