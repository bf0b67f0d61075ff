// Planted bugs, each one that somebody really shipped: what the production code asks of the table is changed on the way. The simulator must find every one.
import type { Command, Mutant, Send } from "./network.ts"
import { Lost, type Scheduler } from "./scheduler.ts"

// biome-ignore lint/suspicious/noExplicitAny: a planted bug reads and changes commands as they are on the wire
type Write = any

const itemOf = (write: Write) => write.Put?.Item
const isPut = (write: Write, entity: string, state?: string) =>
  itemOf(write)?._et === entity && (state === undefined || itemOf(write).state === state)
const isPlaceDelete = (write: Write) => String(write.Delete?.Key?.pk ?? "").startsWith("PLACES#")

/** The same write without its condition. */
function bare(write: Write): Write {
  if (write.ConditionCheck) return write
  const [[kind, body]] = Object.entries(write) as [[string, Write]]
  const {
    ConditionExpression: _,
    ExpressionAttributeNames: __,
    ExpressionAttributeValues: ___,
    ...rest
  } = body
  return { [kind]: rest }
}

function change(command: Command, of: (write: Write) => Write): Command {
  const items: Write[] = command.input.TransactItems
  return { ...command, input: { ...command.input, TransactItems: items.map(of) } }
}

const writes = (command: Command): Write[] => (command.name === "transact" ? command.input.TransactItems : [])
const unguarded =
  (which: (write: Write) => boolean): Mutant =>
  (command, send) =>
    send(
      command.name === "transact"
        ? change(command, (write) => (which(write) ? bare(write) : write))
        : command,
    )

/** Some writes go ahead of the transaction they belong to; what comes between, comes between. */
async function ahead(command: Command, first: Write[], send: Send, scheduler: Scheduler): Promise<unknown> {
  const rest = writes(command).filter((write) => !first.includes(write))
  await send({ ...command, input: { TransactItems: first.map(bare) } })
  if (scheduler.oneIn(3)) throw new Lost("answer")
  return send({ ...command, input: { TransactItems: rest } })
}

/** cal.com 5820, bcgov queue-management: looked free when it was looked at. */
const checkThenInsert = unguarded((write) => isPut(write, "Place", "held"))

/** DynamoDB deletes expired items within days; until then they are there. */
const expiryTrustedToTtl: Mutant = (command, send) => {
  if (command.name === "delete" && String(command.input.Key.pk).startsWith("PLACES#"))
    return Promise.resolve({})
  const absent = { ConditionExpression: "attribute_not_exists(pk)" }
  const trusting = (write: Write) =>
    isPut(write, "Place", "held") ? { Put: { ...bare(write).Put, ...absent } } : write
  return send(command.name === "transact" ? change(command, trusting) : command)
}

/** A hold is as good as a booking, whenever it is confirmed. */
const expiredHoldConfirmed: Mutant = async (command, send) => {
  if (command.name === "transact")
    return send(change(command, (write) => (isPut(write, "Place", "booked") ? bare(write) : write)))
  const answer = (await send(command)) as { Item?: Write }
  if (command.name !== "get" || answer.Item?._et !== "Ledger") return answer
  const holds = answer.Item.holds.map((hold: Write) => ({ ...hold, until: hold.until + 3_600_000 }))
  return { ...answer, Item: { ...answer.Item, holds } }
}

/** bcgov: the place is given back before it is known that the booking may go. */
const releaseBeforeCheck: Mutant = (command, send, scheduler) => {
  const first = writes(command).filter(isPlaceDelete)
  const ends = writes(command).some(
    (write) => isPut(write, "Apt", "cancelled") || isPut(write, "Apt", "lapsed"),
  )
  return first.length > 0 && ends ? ahead(command, first, send, scheduler) : send(command)
}

/** Each of the two cancels; the second cancels what somebody else has booked meanwhile. */
const doubleCancel: Mutant = async (command, send) => {
  if (command.name === "get") {
    const answer = (await send(command)) as { Item?: Write }
    if (answer.Item?._et !== "Apt" || answer.Item.state !== "cancelled") return answer
    return { ...answer, Item: { ...answer.Item, state: "booked", rev: answer.Item.rev - 1 } }
  }
  const cancels = writes(command).some((write) => isPut(write, "Apt", "cancelled"))
  return send(cancels ? change(command, bare) : command)
}

/** No answer came, so it is sent again, later, as if nothing had happened since. */
function retryWithoutIdempotency(): Mutant {
  const again = new Map<string, Command>()
  return async (command, send, scheduler, owner) => {
    const late = again.get(owner)
    if (late && command.name === "transact") {
      again.delete(owner)
      await send(change(late, bare)).catch(() => undefined)
    }
    const answer = await send(command)
    if (writes(command).some((write) => isPut(write, "Apt")) && scheduler.oneIn(3)) again.set(owner, command)
    return answer
  }
}

/** The broom sweeps what was an old hold when it looked. */
const sweeperWithoutRecheck: Mutant = (command, send) => {
  const sweeps = command.name === "delete" && String(command.input.Key.pk).startsWith("PLACES#")
  if (!sweeps) return send(command)
  const { Delete } = bare({ Delete: command.input })
  return send({ ...command, input: Delete })
}

/** The old place first, then, with luck, the new one. */
const oldPlaceFirst: Mutant = (command, send, scheduler) => {
  const moves = writes(command).some((write) => isPut(write, "Place", "booked"))
  const first = writes(command).filter(isPlaceDelete)
  return moves && first.length > 0 ? ahead(command, first, send, scheduler) : send(command)
}

/** Two tabs of one person each save what they read. */
const ledgerWithoutGuard = unguarded((write) => isPut(write, "Ledger"))

/** He books and names her while she books and names him. */
const noCoupleLock = unguarded((write) => isPut(write, "Couple"))

/** cal.com 29958: confirmed from a page that shows yesterday's state. */
function confirmFromCache(): Mutant {
  const seen = new Map<string, unknown>()
  return async (command, send, _scheduler, owner) => {
    if (command.name === "transact")
      return send(change(command, (write) => (isPut(write, "Apt") ? bare(write) : write)))
    const answer = (await send(command)) as { Item?: Write }
    if (command.name !== "get" || answer.Item?._et !== "Apt") return answer
    const key = `${owner} ${answer.Item.pk}`
    if (!seen.has(key)) seen.set(key, answer)
    return seen.get(key)
  }
}

/** The news is sent after the change is saved; or not. */
const noticeAfterwards: Mutant = async (command, send, scheduler) => {
  const news = writes(command).filter((write) => isPut(write, "Outbox"))
  if (news.length === 0) return send(command)
  const rest = writes(command).filter((write) => !news.includes(write))
  const answer = await send({ ...command, input: { TransactItems: rest } })
  if (scheduler.oneIn(4)) throw new Lost("answer")
  await send({ ...command, input: { TransactItems: news } })
  return answer
}

/** The session is marked closed; places held in it go on to be booked. */
const closingOnlyMarks: Mutant = (command, send) => {
  const job = (write: Write) => isPut(write, "Outbox") && itemOf(write).topic === "session"
  const kept = writes(command).filter((write) => !job(write) && !isPut(write, "Place", "closed"))
  return send(command.name === "transact" ? { ...command, input: { TransactItems: kept } } : command)
}

/** bcgov: a hold is deleted by whoever knows where it was. */
const anyoneReleases = unguarded((write) => isPlaceDelete(write))

/** By name: a fresh one for every run, as some remember. */
export const mutants: Readonly<Record<string, () => Mutant>> = {
  "check, then insert": () => checkThenInsert,
  "expiry trusted to TTL": () => expiryTrustedToTtl,
  "an expired hold confirmed": () => expiredHoldConfirmed,
  "release before check": () => releaseBeforeCheck,
  "double cancel": () => doubleCancel,
  "retry without idempotency": retryWithoutIdempotency,
  "sweeper without re-check": () => sweeperWithoutRecheck,
  "old place freed first": () => oldPlaceFirst,
  "ledger without revision guard": () => ledgerWithoutGuard,
  "no couple's lock": () => noCoupleLock,
  "confirmed from a cache": confirmFromCache,
  "notice after the change": () => noticeAfterwards,
  "closing only marks": () => closingOnlyMarks,
  "anyone's hold released": () => anyoneReleases,
}
