// Reads a filled-in CloudFormation template back into the topology's words; it knows resources, and no topology.
import type { Template } from "../cdk/synthesize.ts"
import { alarm } from "./cdk-alarms.ts"
import { fn } from "./cdk-functions.ts"
import { Made } from "./cdk-made.ts"
import { bucket, queue, schedule, table } from "./cdk-things.ts"
import type { Described } from "./described.ts"
import { text, texts, whole } from "./json.ts"

export function describeCdk(template: Template): Described {
  const made = new Made(template)
  return {
    tables: made.each("AWS::DynamoDB::Table", (one, name) => table(one, name)),
    queues: made.each("AWS::SQS::Queue", (one, name) => queue(made, one, name)),
    // The access logs of the others are kept beside them.
    buckets: made.each("AWS::S3::Bucket", (one, name) => bucket(made, one, name), "AccessLogs"),
    schedules: made.each("AWS::Events::Rule", (one, name) => schedule(one, name)),
    secrets: made.each("AWS::SecretsManager::Secret", ({ properties }, name) => ({
      name,
      // Only the operator can fill it in: the description tells which members it has.
      members: /JSON with (.*)\.$/.exec(text(properties, "Description"))?.[1]?.split(", ") ?? [],
    })),
    keys: made.each("AWS::KMS::Alias", ({ properties }, name) => ({
      name,
      rotates: made.byId(text(properties, "TargetKeyId"))?.properties.EnableKeyRotation === true,
    })),
    functions: made.each("AWS::Lambda::Function", (one, name) => fn(made, one, name)),
    alarms: made.each("AWS::CloudWatch::Alarm", (one, name) => alarm(made, one, name)),
    logs: {
      days: made.agreed("AWS::Logs::LogGroup", "how long logs are kept", ({ properties }) =>
        whole(properties, "RetentionInDays"),
      ),
    },
    runtime: made.agreed("AWS::Lambda::Function", "what functions run on", ({ properties }) => ({
      name: text(properties, "Runtime"),
      architecture: texts(properties, "Architectures")[0],
    })) as Described["runtime"],
  }
}
