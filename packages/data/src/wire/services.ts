// The few things beside the table that functions ask of AWS: a secret read, a message sent, an object read.
import { jsonError, WireError, xmlError } from "./error.ts"
import type { Answer } from "./http.ts"
import { askJson } from "./json.ts"
import { type Environment, type Place, placeOf, type ServiceName, suffixOf } from "./place.ts"
import { usualPolicy } from "./retry.ts"
import { Service, type Steering } from "./service.ts"

export interface StoredObject {
  readonly body: Buffer
  /** With its quotes, as S3 writes it. */
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly lastModified: number
  readonly size: number
}

/** Errors have the services' own names, as with the SDK's clients. */
export interface Services {
  /** The text of a secret, by name or ARN. */
  getSecretValue(secretId: string): Promise<string>
  sendMessage(queueUrl: string, body: string): Promise<void>
  /**
   * A whole object; undefined when there is none. S3 answers `AccessDenied` instead to who may not list the bucket.
   */
  getObject(bucket: string, key: string): Promise<StoredObject | undefined>
  close(): void
}

/** Endpoints, region and keys come from the environment; a service is looked at only when it is first asked. */
export function lightServices(environment: Environment, steering: Steering = {}): Services {
  const made = new Map<ServiceName, Service>()
  const service = (name: ServiceName, refusal: (answer: Answer) => WireError = jsonError): Service => {
    const known = made.get(name) ?? new Service(placeOf(environment, name), usualPolicy, refusal, steering)
    made.set(name, known)
    return known
  }
  return {
    async getSecretValue(SecretId) {
      const protocol = { target: "secretsmanager", version: "1.1" } as const
      const { SecretString } = await askJson(service("secretsmanager"), protocol, "GetSecretValue", {
        SecretId,
      })
      if (typeof SecretString === "string") return SecretString
      throw new TypeError(`the secret ${SecretId} is no text`)
    },
    async sendMessage(QueueUrl, MessageBody) {
      const sqs = service("sqs")
      // A queue's address names its region's endpoint, unless the environment names another.
      const endpoint = sqs.place.named ? undefined : new URL(QueueUrl)
      const protocol = { target: "AmazonSQS", version: "1.0" } as const
      await askJson(sqs, protocol, "SendMessage", { QueueUrl, MessageBody }, endpoint)
    },
    getObject: (bucket, key) => objectFrom(service("s3", xmlError), bucket, key),
    close() {
      for (const each of made.values()) each.close()
    },
  }
}

async function objectFrom(s3: Service, bucket: string, key: string): Promise<StoredObject | undefined> {
  try {
    const ask = { method: "GET", headers: {}, body: "", ...whereIs(s3.place, bucket, key) } as const
    const { answer } = await s3.ask(ask)
    const { body, headers } = answer
    const lastModified = Date.parse(headers["last-modified"] ?? "")
    return { body, etag: headers.etag ?? "", lastModified, size: body.length }
  } catch (error) {
    if (error instanceof WireError && error.name === "NoSuchKey") return undefined
    throw error
  }
}

/** A bucket has a host of its own; with dots in its name it does not fit AWS's certificates and goes into the path. */
export function whereIs(
  { region, endpoint, named }: Pick<Place, "region" | "endpoint" | "named">,
  bucket: string,
  key: string,
) {
  // The name becomes part of an address: nothing but a bucket's name may.
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new TypeError("no name of a bucket")
  const path = `/${key.split("/").map(encoded).join("/")}`
  if (named || bucket.includes("."))
    return { path: `${endpoint.pathname.replace(/\/$/, "")}/${bucket}${path}` }
  return { endpoint: new URL(`https://${bucket}.s3.${region}.${suffixOf(region)}`), path }
}

/** As S3 signs a path and a query: all but letters, digits and `-._~`. */
export const encoded = (part: string) =>
  encodeURIComponent(part).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
