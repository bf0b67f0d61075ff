// The house as a function opens it, part by part: with the bucket of papers, and the queue of the desk's long jobs.
import { type BucketObjects, bucketObjects } from "@civil/data/objects/bucket.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Doors } from "@civil/services/house/doors.ts"
import { lateHouse } from "@civil/services/house/late.ts"
import { waysOut } from "../channels.ts"
import { messageOf } from "../workers/job-message.ts"
import type { LambdaWorld } from "./world.ts"

export interface LambdaHouse {
  readonly house: Doors
  /** Where browsers post files to and read them from. */
  readonly documentsOrigin: string | undefined
  /** In the address to which providers push receipts. */
  readonly receiptToken: string | undefined
}

export function lambdaHouse({ world, aws, settings }: LambdaWorld): LambdaHouse {
  const { deskWorkUrl = "" } = settings
  // Only functions that hand on what follows a change may.
  const enqueue = (job: string) => aws.sendMessage(deskWorkUrl, messageOf(job))
  const bucket = bucketOf(settings)
  const objects = bucket ?? noObjects
  const { ways, receiptToken } = waysOut(settings, world)
  const house = lateHouse({ world, objects, enqueue, ...ways })
  return { house, documentsOrigin: bucket?.origin, receiptToken }
}

/** A function that asks for files it was not told of has a right too few, and must fail. */
const noObjects = new Proxy({} as Objects, {
  get(_, name) {
    throw new TypeError(`this function has no bucket of papers to ${String(name)}`)
  },
})

/** Only for functions that are told of it: the others have no rights there. */
function bucketOf({ documentsBucket }: LambdaWorld["settings"]): BucketObjects | undefined {
  return documentsBucket === undefined ? undefined : bucketObjects(process.env, documentsBucket)
}
