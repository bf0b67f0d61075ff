// Where a service of AWS answers and with whose keys it is asked, read from the environment under the SDKs' own names.

export type Environment = Readonly<Record<string, string | undefined>>

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export type ServiceName = "dynamodb" | "sqs" | "secretsmanager" | "s3"

export interface Place {
  readonly service: ServiceName
  readonly region: string
  readonly credentials: Credentials
  readonly endpoint: URL
  /** Somebody named the endpoint: it is not one of AWS's own addresses. */
  readonly named: boolean
}

/** The settings lack something; the sentence says what. */
export class WireSettingsError extends Error {}

const endpointNames: Readonly<Record<ServiceName, readonly string[]>> = {
  dynamodb: ["DYNAMODB_ENDPOINT", "AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL"],
  sqs: ["AWS_ENDPOINT_URL_SQS", "AWS_ENDPOINT_URL"],
  secretsmanager: ["AWS_ENDPOINT_URL_SECRETS_MANAGER", "AWS_ENDPOINT_URL"],
  s3: ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"],
}

/** The China regions are a partition of their own, under a name of their own. */
export const suffixOf = (region: string): string =>
  region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"

const anyone: Credentials = { accessKeyId: "anyone", secretAccessKey: "anyone" }

function credentialsIn(environment: Environment, needed: boolean): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment
  const { AWS_SESSION_TOKEN: sessionToken } = environment
  if (accessKeyId && secretAccessKey) {
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
  }
  if (!needed) return anyone
  throw new WireSettingsError(
    "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed; with AWS_CLIENT=sdk the SDK looks for other credentials.",
  )
}

function endpointIn(environment: Environment, service: ServiceName): URL | undefined {
  const name = endpointNames[service].find((each) => environment[each])
  if (name === undefined) return undefined
  const text = environment[name] ?? ""
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text)
  throw new WireSettingsError(`${name} is no address that begins with http:// or https://.`)
}

/** Whose endpoint is plain HTTP is not AWS: it gets a region and keys that open nothing when there are none. */
export function placeOf(environment: Environment, service: ServiceName): Place {
  const endpoint = endpointIn(environment, service)
  const own = endpoint?.protocol === "http:"
  const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION || (own ? "local" : "")
  if (region === "") throw new WireSettingsError("AWS_REGION is needed, e.g. cn-north-1.")
  return {
    service,
    region,
    credentials: credentialsIn(environment, !own),
    endpoint: endpoint ?? new URL(`https://${service}.${region}.${suffixOf(region)}`),
    named: endpoint !== undefined,
  }
}
