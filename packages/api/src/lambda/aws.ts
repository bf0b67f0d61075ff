// What a function asks of AWS beside its table: the secret, the queue of what was given up, the objects of a bucket.
import { lightServices } from "@civil/data/wire/services.ts"
import type { StoredObject } from "../workers/objects.ts"

type Environment = Readonly<Record<string, string | undefined>>

export interface Aws {
  readSecret(arn: string): Promise<string>
  sendMessage(queueUrl: string, body: string): Promise<void>
  /** Undefined when there is no such object any more. */
  readObject(bucket: string, key: string): Promise<StoredObject | undefined>
}

export function aws(env: Environment): Aws {
  const services = lightServices(env)
  return {
    readSecret: services.getSecretValue,
    sendMessage: services.sendMessage,
    async readObject(bucket, key) {
      const found = await services.getObject(bucket, key)
      if (found === undefined) return undefined
      const etag = found.etag.replaceAll('"', "")
      return { text: found.body.toString("utf8"), etag, modified: found.lastModified }
    },
  }
}
