// The house as a function opens it: with the bucket of papers, and the queue of the desk's long jobs.
import type { Objects } from "@civil/data/objects/objects.ts"
import { type House, openHouse } from "@civil/services/house.ts"
import { waysOut } from "../channels.ts"
import { messageOf } from "../workers/desk-work.ts"
import type { LambdaWorld } from "./world.ts"

export interface LambdaHouse extends House {
  /** Puts a long job of the desk into its queue; only for functions that may. */
  readonly enqueue: (job: string) => Promise<void>
}

export function lambdaHouse({ world, aws, settings }: LambdaWorld): LambdaHouse {
  const { deskWorkUrl = "" } = settings
  const enqueue = (job: string) => aws.sendMessage(deskWorkUrl, messageOf(job))
  return { ...openHouse({ world, objects: {} as Objects, enqueue, ...waysOut(settings, world) }), enqueue }
}
