// What the stack keeps is sealed, closed to others, recoverable, and stays when the stack goes.
import { Match } from "aws-cdk-lib/assertions"
import { describe, expect, test } from "vitest"
import type { AlarmShape, BucketShape } from "../topology.ts"
import { topology } from "../topology.ts"
import { modes, named, ofType, statements } from "./modes.fixture.ts"

const key = "<KeyData.Arn>"
const buckets: readonly BucketShape[] = Object.values(topology.buckets)
const alarms: readonly AlarmShape[] = Object.values(topology.alarms)

describe.each(modes)("with the template for $name", ({ filled, assert, template }) => {
  describe("somebody who gets at the disks", () => {
    test("finds table, queues, secret, topic and logs sealed with our key, which changes every year", () => {
      assert.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true })
      const table = named(filled, "AWS::DynamoDB::Table", "TableName", "civil-production-portal")
      expect(table.SSESpecification).toEqual({ SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: key })
      const sealed = [
        ["AWS::SQS::Queue", "KmsMasterKeyId"],
        ["AWS::SecretsManager::Secret", "KmsKeyId"],
        ["AWS::SNS::Topic", "KmsMasterKeyId"],
        ["AWS::Logs::LogGroup", "KmsKeyId"],
      ] as const
      for (const [type, property] of sealed) {
        const found = ofType(filled, type).map(([, { Properties }]) => Properties?.[property])
        expect(found.length).toBeGreaterThan(0)
        expect(new Set(found)).toEqual(new Set([key]))
      }
    })

    test.each(buckets)("finds the bucket $name sealed", ({ name, disposable }) => {
      const bucket = named(filled, "AWS::S3::Bucket", "BucketName", `civil-production-${name}-123456789012`)
      expect(bucket.BucketEncryption).toMatchObject({
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: disposable
              ? { SSEAlgorithm: "AES256" }
              : { SSEAlgorithm: "aws:kms", KMSMasterKeyID: key },
          },
        ],
      })
    })

    test("finds no secret in the template: nothing is set where Secrets Manager does not draw it itself", () => {
      assert.resourcePropertiesCountIs("AWS::SecretsManager::Secret", { SecretString: Match.anyValue() }, 0)
      expect(JSON.stringify(template)).not.toMatch(/LOOKUP_KEY":|SEALING_KEYS":|CLIENT_SECRET":/)
    })
  })

  describe("somebody on the internet", () => {
    test("reaches no bucket, by no list and no policy", () => {
      for (const [, { Properties }] of ofType(filled, "AWS::S3::Bucket"))
        expect(Properties).toMatchObject({
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        })
    })

    test("is allowed nothing by any policy", () => {
      const open = statements(filled).filter(
        ({ Effect, Principal }) => Effect === "Allow" && JSON.stringify(Principal)?.includes('"*"'),
      )
      expect(open).toEqual([])
    })

    test("cannot listen: every bucket, queue and topic refuses what comes without TLS", () => {
      const refusing = statements(filled).filter(
        ({ Effect, Condition }) => Effect === "Deny" && Condition?.Bool?.["aws:SecureTransport"] === "false",
      )
      const count = (type: string) => ofType(filled, type).length
      expect(refusing).toHaveLength(
        count("AWS::S3::Bucket") + count("AWS::SQS::Queue") + count("AWS::SNS::Topic"),
      )
    })
  })

  describe("whoever deletes the stack or a thing in it", () => {
    test("leaves the table, buckets, secret, key and logs where they are", () => {
      const kept = ["AWS::S3::Bucket", "AWS::SecretsManager::Secret", "AWS::KMS::Key", "AWS::Logs::LogGroup"]
      for (const type of kept)
        for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of ofType(filled, type))
          expect({ id, DeletionPolicy, UpdateReplacePolicy }).toEqual({
            id,
            // Taken back when the stack's first creation fails: their names would stand in the way of the next.
            DeletionPolicy: "RetainExceptOnCreate",
            UpdateReplacePolicy: "Retain",
          })
      expect(filled.Resources.TablePortal).toMatchObject({
        DeletionPolicy: "Retain",
        UpdateReplacePolicy: "Retain",
      })
    })

    test("keeps the members of the secret whatever the front: drawn anew, all but one would be lost", () => {
      expect(filled.Resources.SecretKeys?.Properties?.GenerateSecretString).toEqual({
        SecretStringTemplate: "{}",
        GenerateStringKey: "ORIGIN_SECRET",
        PasswordLength: 43,
        ExcludePunctuation: true,
      })
    })

    test("cannot delete the table at all without saying so first, and can go back to any second of weeks", () => {
      assert.hasResourceProperties("AWS::DynamoDB::Table", {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      })
    })

    test.each(buckets)("finds old versions in $name as long as the topology says", (shape) => {
      const name = `civil-production-${shape.name}-123456789012`
      const bucket = named(filled, "AWS::S3::Bucket", "BucketName", name)
      const { Rules } = bucket.LifecycleConfiguration as { Rules: readonly Record<string, unknown>[] }
      const versions = Rules.find(({ Id }) => Id === "old-versions")
      expect(bucket.VersioningConfiguration).toEqual(
        shape.versionsDays === "none" ? undefined : { Status: "Enabled" },
      )
      expect(versions?.NoncurrentVersionExpiration).toEqual(
        shape.versionsDays === "none" ? undefined : { NoncurrentDays: shape.versionsDays },
      )
      expect(Rules).toContainEqual(
        expect.objectContaining({
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: shape.unfinishedUploadDays },
        }),
      )
      for (const { prefix, days } of shape.expiry)
        expect(Rules).toContainEqual(expect.objectContaining({ Prefix: prefix, ExpirationInDays: days }))
    })

    test("finds who asked a bucket for what, and what was logged, for as long as the law asks", () => {
      for (const [id, { Properties }] of ofType(filled, "AWS::S3::Bucket"))
        expect([id, Properties?.LoggingConfiguration !== undefined]).toEqual([id, id !== "AccessLogs"])
      for (const [, { Properties }] of ofType(filled, "AWS::Logs::LogGroup"))
        expect(Properties?.RetentionInDays).toBe(topology.logs.days)
      expect(topology.logs.days).toBeGreaterThanOrEqual(184)
    })
  })

  describe("whoever keeps watch", () => {
    test.each(alarms)("hears of $name", (shape) => {
      const alarm = named(filled, "AWS::CloudWatch::Alarm", "AlarmName", `civil-production-${shape.name}`)
      expect(alarm).toMatchObject({
        AlarmDescription: shape.about,
        ComparisonOperator: "GreaterThanThreshold",
        Threshold: shape.above,
        EvaluationPeriods: shape.periods,
        DatapointsToAlarm: shape.periods,
        TreatMissingData: shape.missing === "rings" ? "breaching" : "notBreaching",
        AlarmActions: ["<Alarms>"],
        OKActions: ["<Alarms>"],
      })
      if (shape.of.kind !== "table") expect(alarm.Period).toBe(shape.minutes * 60)
    })

    test("hears of a throttled table by the operations that DynamoDB counts", () => {
      const { of } = topology.alarms["table-throttles"]
      const name = "civil-production-table-throttles"
      const { Metrics } = named(filled, "AWS::CloudWatch::Alarm", "AlarmName", name) as {
        Metrics: readonly {
          readonly Expression?: string
          readonly ReturnData: boolean
          readonly MetricStat?: { readonly Metric: { readonly Dimensions: readonly unknown[] } }
        }[]
      }
      expect(Metrics.filter(({ ReturnData }) => ReturnData)).toHaveLength(1)
      expect(Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric.Dimensions ?? [])).toEqual(
        of.operations.flatMap((Value) => [
          { Name: "TableName", Value: "<TablePortal>" },
          { Name: "Operation", Value },
        ]),
      )
    })

    test("hears what the jobs count for this table only, and an address is told when one is given", () => {
      const oldest = "civil-production-outbox-oldest"
      expect(named(filled, "AWS::CloudWatch::Alarm", "AlarmName", oldest)).toMatchObject({
        Namespace: "Portal",
        MetricName: "OutboxOldestSeconds",
        Dimensions: [{ Name: "Table", Value: "<TablePortal>" }],
      })
      assert.hasResource("AWS::SNS::Subscription", {
        Condition: "HasAlarmEmail",
        Properties: { Protocol: "email", Endpoint: { Ref: "AlarmEmail" } },
      })
    })
  })
})
