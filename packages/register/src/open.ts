// Opens the register over a world: what it answers, what decisions and imports change, who follows it, who may act for whom.
import { UnknownTopic } from "@civil/core/service.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { publishAct } from "./acts.ts"
import { openAgents } from "./agents/open.ts"
import { agentStore } from "./agents/store.ts"
import type { ArtefactDeps } from "./artefacts/deps.ts"
import { download, sums } from "./artefacts/download.ts"
import { openFinding } from "./finding.ts"
import { openFollows } from "./follows/open.ts"
import { followStore } from "./follows/store.ts"
import { tellFollowers } from "./follows/tell.ts"
import { openHeads } from "./heads.ts"
import { importTopic } from "./imports/deps.ts"
import type { OpenImports } from "./imports/open.ts"
import { publishedTopic } from "./publishing/last-write.ts"
import { each, openReading } from "./reading.ts"
import type { Register, RegisterDeps } from "./service.ts"
import { store as openStore } from "./store.ts"

/** A version is out: its followers are told, and after a decision its files are written. Both are long jobs. */
async function published({ store }: ArtefactDeps, { enqueue }: RegisterDeps, entry: Entry): Promise<void> {
  const { bureau, number } = entry.body as { readonly bureau: string; readonly number: number }
  const version = await store.findVersion(bureau, number)
  if (version === undefined) return
  if (version.cause.kind === "act") await enqueue(`register.files.${bureau}`)
  await enqueue(`register.tell.${bureau}.${number}`)
}

/** Loaded when first asked: pages never need what judges files. Every method answers a promise. */
function lateImports(load: () => Promise<OpenImports>): OpenImports {
  let opened: Promise<OpenImports> | undefined
  const ask = async (name: string | symbol, input: readonly unknown[]): Promise<unknown> => {
    opened ??= load().catch((error: unknown) => {
      // Whoever asks next loads again.
      opened = undefined
      throw error
    })
    const method: unknown = Reflect.get(await opened, name)
    if (typeof method !== "function") throw new TypeError(`imports cannot ${String(name)}`)
    return Reflect.apply(method, undefined, input)
  }
  return new Proxy({} as OpenImports, {
    // Whoever awaits it gets it: it is no promise itself.
    get: (_, name) => (name === "then" ? undefined : (...input: readonly unknown[]) => ask(name, input)),
  })
}

export function openRegister(deps: RegisterDeps): Register {
  const { world, objects, bureaus, follower } = deps
  const { clock } = world
  const store = openStore(world.table)
  const heads = openHeads({ store, clock, bureaus })
  const inside = { world, store, heads, objects, clock, bureaus, follower, imprint: deps.imprint }
  const reading = openReading(inside)
  const finding = openFinding(inside)
  const imports = lateImports(async () => {
    const [{ openImports }, { openPublishing }] = await Promise.all([
      import("./imports/open.ts"),
      import("./publishing/open.ts"),
    ])
    return openImports({ ...deps, publishing: openPublishing(inside) })
  })
  const { find, findIllegal } = reading
  const following = { ...inside, follows: followStore(world.table), find, findIllegal, exact: finding.exact }
  return {
    ...{ ...reading, ...finding, imports },
    each: (bureau) => each(inside, bureau),
    download: (bureau, options) => download(inside, bureau, options),
    sums: (bureau) => sums(inside, bureau),
    publish: (act) => publishAct(inside, act),
    follows: openFollows(following),
    agents: openAgents({ world, agents: agentStore(world.table), find: reading.find }),
    async handle(entry) {
      if (entry.topic === importTopic) return imports.handle(entry)
      if (entry.topic !== publishedTopic) throw new UnknownTopic(entry.topic)
      await published(inside, deps, entry)
    },
    async work(job, remaining) {
      const [, what, bureau = "", number = "0"] =
        /^register\.(files|tell)\.(\d+)(?:\.(\d+))?$/.exec(job) ?? []
      if (what === "tell") return tellFollowers(following, bureau, Number(number), remaining)
      if (what === undefined) return imports.work(job, remaining)
      await (await import("./artefacts/after-acts.ts")).filesAfterActs(inside, bureau)
      heads.forget()
      return true
    },
  }
}
