// Buckets of the topology as folders, and the word to their queue when a file is put there, as S3 sends it.
import { type FSWatcher, watch } from "node:fs"
import type { S3Event, S3EventRecord } from "aws-lambda"
import { Temporal } from "temporal-polyfill"
import type { BucketShape } from "../../../../infra/topology.ts"
import { type Log, placeOf } from "../http/log.ts"
import type { Objects } from "../workers/objects.ts"
import { expire, type FoundFile, listFiles, makeFolder, readObject } from "./folders.ts"

export interface BucketDeps {
  readonly buckets: Readonly<Record<string, BucketShape>>
  readonly folderOf: (bucket: BucketShape) => string
  readonly now: () => number
  readonly log: Log
  /** Whether what became of this file is known already, e.g. from before a restart. */
  readonly known: (file: {
    readonly key: string
    readonly etag: string
    readonly modified: number
  }) => Promise<boolean>
  readonly send: (queue: string, message: { readonly id: string; readonly body: string }) => Promise<void>
}

export interface Buckets {
  readonly objects: Objects
  readonly kept: Readonly<Record<string, BucketShape>>
  /** Looks into every folder: tells of what is new, deletes what is over its time. */
  scan(): Promise<void>
  stop(): Promise<void>
}

/** A file that was written to just now may not be whole yet. */
const settled = 300

interface Watched {
  readonly shape: BucketShape
  readonly folder: string
  /** Size and time of each file as it was told of. */
  readonly told: Map<string, string>
}

export function openBuckets(deps: BucketDeps): Buckets {
  const all: readonly Watched[] = Object.values(deps.buckets).map((shape) => ({
    shape,
    folder: makeFolder(deps.folderOf(shape)),
    told: new Map(),
  }))
  let scanning: Promise<void> = Promise.resolve()
  let later: NodeJS.Timeout | undefined
  let stopped = false

  const scan = (): Promise<void> => {
    scanning = scanning.then(async () => {
      for (const each of all) {
        if (stopped) return
        try {
          await look(deps, each, soon)
        } catch (error) {
          deps.log.write({ level: "error", job: "buckets", bucket: each.shape.name, ...placeOf(error) })
        }
      }
    })
    return scanning
  }
  function soon(): void {
    if (stopped || later) return
    later = setTimeout(() => {
      later = undefined
      void scan()
    }, settled + 50)
  }
  const watchers = all.flatMap((each) => (each.shape.notifies ? watching(each.folder, soon) : []))
  return {
    objects: {
      async read(bucket, key) {
        const found = all.find(({ shape }) => shape.name === bucket)
        return found && (await readObject(found.folder, key))
      },
    },
    kept: deps.buckets,
    scan,
    async stop() {
      stopped = true
      clearTimeout(later)
      for (const each of watchers) each.close()
      await scanning
    },
  }
}

/** Where the system cannot watch, the minute's look finds what is new. */
function watching(folder: string, changed: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, { recursive: true }, changed)
    watcher.on("error", () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}

async function look(deps: BucketDeps, { shape, folder, told }: Watched, soon: () => void): Promise<void> {
  for (const { prefix, days } of shape.expiry) await expire(folder, prefix, days, deps.now())
  if (shape.notifies === undefined) return
  const files = await listFiles(folder)
  for (const key of told.keys()) if (!files.some((file) => file.key === key)) told.delete(key)
  for (const file of files) {
    const mark = `${file.size} ${file.modified}`
    if (told.get(file.key) === mark) continue
    if (Math.abs(Date.now() - file.modified) < settled) {
      soon()
      continue
    }
    const etag = (await readObject(folder, file.key))?.etag ?? mark
    if (!(await deps.known({ ...file, etag }))) {
      const record = recordOf(shape, file, etag)
      const event: S3Event = { Records: [record] }
      await deps.send(shape.notifies.queue, { id: record.s3.object.sequencer, body: JSON.stringify(event) })
    }
    told.set(file.key, mark)
  }
}

/** The key as S3 writes it: a space is `+`. */
const encoded = (key: string) =>
  key
    .split("/")
    .map((part) => encodeURIComponent(part).replaceAll("%20", "+"))
    .join("/")

/** Numbers the putting, so that the same one told twice is one message. */
function recordOf(
  shape: BucketShape,
  { key, size, modified, owner }: FoundFile,
  etag: string,
): S3EventRecord {
  const sequencer = `${modified.toString(16).padStart(12, "0")}${etag.slice(0, 20)}`
  return {
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: "local",
    eventTime: Temporal.Instant.fromEpochMilliseconds(modified).toString({ fractionalSecondDigits: 3 }),
    eventName: "ObjectCreated:Put",
    userIdentity: { principalId: `uid:${owner}` },
    requestParameters: { sourceIPAddress: "127.0.0.1" },
    responseElements: { "x-amz-request-id": sequencer, "x-amz-id-2": sequencer },
    s3: {
      s3SchemaVersion: "1.0",
      configurationId: shape.name,
      bucket: {
        name: shape.name,
        ownerIdentity: { principalId: `uid:${owner}` },
        arn: `arn:aws:s3:::${shape.name}`,
      },
      object: { key: encoded(key), size, eTag: etag, sequencer },
    },
  }
}
