// What a function asks of AWS beside its table: the secret, the queue of what was given up, the objects of a bucket.
import type { StoredObject } from "../workers/objects.ts"

type Environment = Readonly<Record<string, string | undefined>>

export interface Aws {
  readSecret(arn: string): Promise<string>
  sendMessage(queueUrl: string, body: string): Promise<void>
  /** Undefined when there is no such object any more. */
  readObject(bucket: string, key: string): Promise<StoredObject | undefined>
}

export function aws(_env: Environment): Aws {
  const missing = (what: string) => Promise.reject(new Error(`${what} cannot be reached yet`))
  return {
    readSecret: () => missing("the secret"),
    sendMessage: () => missing("the queue"),
    readObject: () => missing("the bucket"),
  }
}
