// Who may do what to whom in what SST itself makes, computed by its real components.
import { beforeAll, describe, expect, test } from "vitest"
import { at, list, text, texts } from "../../renderings/json.ts"
import { topology } from "../../topology.ts"
import { personal, production, secrets } from "../fixture.ts"
import type { Resource } from "../outputs.ts"
import { all, inputsOf, statementsOf } from "./found.ts"
import { graph } from "./graph.ts"

let kept: readonly Resource[] = []
let passing: readonly Resource[] = []

beforeAll(async () => {
  Object.assign(process.env, secrets)
  kept = await graph(production, topology)
  passing = await graph(personal, topology)
})

describe("a function", () => {
  const roles = () => all(kept, "Role").filter((role) => role.name.endsWith("FunctionRole"))

  test("is Lambda's alone: nobody in the account may take its role", () => {
    expect(roles()).toHaveLength(Object.keys(topology.functions).length)
    for (const role of roles())
      expect(role.inputs.assumeRolePolicy).toMatchObject({
        Statement: [{ Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
      })
  })

  test("may do nothing to everything: each right names an action and a thing", () => {
    for (const role of all(kept, "Role"))
      for (const statement of statementsOf(role)) {
        expect(texts(statement, "actions").join()).not.toContain("*")
        for (const resource of texts(statement, "resources"))
          expect(resource).toMatch(/^arn:aws:\w+:.*:.*[\w/]+(:\*|\/\*)?$/)
      }
  })

  test("is told no secret, and nothing of SST's own", () => {
    for (const one of inputsOf(kept, "Function").filter((each) => each.runtime)) {
      const told = JSON.stringify(at(one, "environment.variables"))
      for (const secret of Object.values(secrets)) expect(told).not.toContain(secret)
      expect(told).not.toContain("SST_")
    }
  })

  test("is our own bundle, as it was built", () => {
    for (const one of inputsOf(kept, "Function").filter((each) => each.runtime))
      expect(one).toMatchObject({ handler: "index.handler", runtime: "nodejs24.x", packageType: "Zip" })
  })

  test("is called by the clock through a role that may call it and put by what fails, and no more", () => {
    const clocks = all(kept, "Role").filter((role) => role.name.endsWith("ScheduleRole"))
    expect(clocks).toHaveLength(Object.keys(topology.schedules).length)
    for (const clock of clocks)
      expect(statementsOf(clock).flatMap((one) => texts(one, "actions"))).toEqual([
        "lambda:InvokeFunction",
        "sqs:SendMessage",
      ])
  })
})

describe("somebody from outside", () => {
  test("reads no bucket", () => {
    const closed = {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }
    expect(inputsOf(kept, "BucketPublicAccessBlock")).toHaveLength(Object.keys(topology.buckets).length)
    for (const block of inputsOf(kept, "BucketPublicAccessBlock")) expect(block).toMatchObject(closed)
    const allowed = inputsOf(kept, "BucketPolicy").flatMap((policy) =>
      list({ all: JSON.parse(text(policy, "policy")) }, "all").filter((one) => at(one, "effect") !== "Deny"),
    )
    expect(allowed).toMatchObject([
      {
        actions: ["s3:GetObject"],
        principals: [{ type: "Service", identifiers: ["cloudfront.amazonaws.com"] }],
        conditions: [{ variable: "aws:SourceArn", values: [expect.stringContaining(":distribution/")] }],
      },
    ])
  })

  test("sends nothing to a queue; only the bucket of feeds does", () => {
    const allowed = inputsOf(kept, "QueuePolicy").flatMap((policy) =>
      list(JSON.parse(text(policy, "policy")), "Statement").filter((one) => at(one, "Effect") === "Allow"),
    )
    expect(allowed).toMatchObject([
      {
        Principal: { Service: "s3.amazonaws.com" },
        Action: "sqs:SendMessage",
        Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::civil-production-feeds-123456789012" } },
      },
    ])
  })

  test("comes to the portal through the front, which brings what the portal asks for", () => {
    const [distribution] = inputsOf(kept, "Distribution")
    const [portal, site] = list(distribution, "origins")
    expect(portal).toMatchObject({
      domainName: "civil-production-portal.execute-api.ap-southeast-1.amazonaws.com",
      customHeaders: [{ name: "x-origin-verify", value: secrets.SST_SECRET_OriginSecret }],
      customOriginConfig: { originProtocolPolicy: "https-only" },
    })
    expect(site).toMatchObject({
      domainName: "civil-production-site-123456789012.s3.ap-southeast-1.amazonaws.com",
    })
    expect(distribution).toMatchObject({
      aliases: ["mz.example.gov.cn"],
      viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" },
    })
  })

  test("may post a form, and gets scripts that a browser may keep", () => {
    const [distribution] = inputsOf(kept, "Distribution")
    expect(texts(distribution, "defaultCacheBehavior.allowedMethods")).toContain("POST")
    expect(list(distribution, "orderedCacheBehaviors")).toMatchObject([
      { pathPattern: "/assets/*", targetOriginId: "site", compress: true },
    ])
    // Of pages that hold secrets beside what others wrote, not even the length may tell anything.
    expect(at(distribution, "defaultCacheBehavior.compress")).toBe(false)
    expect(inputsOf(kept, "BucketObjectv2").filter((one) => one.cacheControl)).toMatchObject([
      { key: "assets/desk-1a2b3c.js", cacheControl: "public, max-age=31536000, immutable" },
    ])
  })

  test("finds a stage without a domain of its own at the distribution's address", () => {
    const portal = inputsOf(passing, "Function").find((one) => one.name === "civil-li-portal")
    expect(at(portal, "environment.variables.ORIGIN")).toBe("https://d0123456789.cloudfront.net")
    expect(inputsOf(passing, "Distribution")).toMatchObject([
      { viewerCertificate: { cloudfrontDefaultCertificate: true } },
    ])
  })
})

describe("what lies still", () => {
  test("is encrypted with the bureau's key: table, queues, buckets, secret, logs and alarms", () => {
    const key = text(
      inputsOf(kept, "Secret").find((one) => one.kmsKeyId),
      "kmsKeyId",
    )
    expect(inputsOf(kept, "Table")).toMatchObject([
      { serverSideEncryption: { enabled: true, kmsKeyArn: key } },
    ])
    for (const queue of inputsOf(kept, "Queue").filter((one) => one.name))
      expect(queue).toMatchObject({ kmsMasterKeyId: key })
    for (const log of inputsOf(kept, "LogGroup")) expect(log).toMatchObject({ kmsKeyId: key })
    expect(inputsOf(kept, "Topic")).toMatchObject([{ kmsMasterKeyId: key }])
    const rules = inputsOf(kept, "BucketServerSideEncryptionConfiguration").map(
      (one) => list(one, "rules")[0],
    )
    expect(rules.map((rule) => at(rule, "applyServerSideEncryptionByDefault.sseAlgorithm")).sort()).toEqual([
      "AES256",
      "aws:kms",
      "aws:kms",
    ])
  })

  test("is opened for a service only where the thing is named", () => {
    const statements = list(JSON.parse(text(inputsOf(kept, "Key")[0], "policy")), "Statement")
    const others = statements.filter((one) => at(one, "Sid") !== "TheAccountDecides")
    expect(others).toHaveLength(4)
    for (const one of others)
      expect(JSON.stringify(at(one, "Condition"))).toMatch(/EncryptionContext|CallerAccount/)
  })

  test("holds every member of the secret", () => {
    const [version] = inputsOf(kept, "SecretVersion")
    expect(Object.keys(JSON.parse(text(version, "secretString")))).toEqual(topology.secrets.keys.members)
  })
})
