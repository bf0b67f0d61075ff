// DynamoDB itself, or whatever answers like it at an endpoint: credentials and region come from where the SDK finds them.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { asTableClient, type SdkTableClient } from "./sdk.ts"

export interface AwsSettings {
  /** E.g. `cn-north-1`; the SDK's own settings decide when it is left out. */
  region?: string
  /** E.g. `http://127.0.0.1:8000` for `npm run db`; any credentials do there. */
  endpoint?: string
}

const anyone = { accessKeyId: "anyone", secretAccessKey: "anyone" }

/** Whose endpoint is plain HTTP is not AWS: it gets a name and key that open nothing. */
export function awsClient({ region, endpoint }: AwsSettings = {}): SdkTableClient {
  const own = endpoint?.startsWith("http://") === true
  const client = new DynamoDBClient({
    ...(endpoint !== undefined && { endpoint }),
    ...((region ?? (own ? "local" : undefined)) !== undefined && { region: region ?? "local" }),
    ...(own && process.env.AWS_ACCESS_KEY_ID === undefined && { credentials: anyone }),
  })
  return asTableClient(client)
}

/** The settings in the environment: `AWS_REGION` and `DYNAMODB_ENDPOINT`. */
export function awsSettings(environment: Readonly<Record<string, string | undefined>>): AwsSettings {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint } = environment
  return { ...(region && { region }), ...(endpoint && { endpoint }) }
}
