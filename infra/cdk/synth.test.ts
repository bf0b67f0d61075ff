// What somebody types for `npm run synth`, and what is written for them.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { afterAll, describe, expect, test } from "vitest"
import { bundle } from "./bundles.ts"
import { modes } from "./modes.fixture.ts"
import { readOptions } from "./options.ts"
import { bundled } from "./stack.ts"
import { asked, next } from "./steps.ts"
import { synthesize } from "./synthesize.ts"

const folder = mkdtempSync(join(tmpdir(), "bundle-"))
afterAll(() => rmSync(folder, { recursive: true }))

describe("whoever writes a template", () => {
  test("gets China's with CloudFront when nothing is said", () => {
    expect(readOptions([])).toEqual({
      partition: "aws-cn",
      front: "cloudfront",
      region: "cn-north-1",
      defaults: {},
    })
  })

  test("fills in any parameter beforehand, and is asked for the rest", () => {
    const given = ["--stage", "trial", "--domain-name=mz.example.gov.cn", "--artifact-bucket", "bundles"]
    const options = readOptions(["--region", "cn-northwest-1", ...given])
    const { template } = synthesize(options)
    expect(template.Parameters).toMatchObject({
      Stage: { Default: "trial" },
      DomainName: { Default: "mz.example.gov.cn" },
    })
    expect(asked(template)).toEqual(["ServerCertificateId", "IcpNumber", "OidcIssuer", "OidcClientId"])
    const steps = next(options, template)
    expect(steps).toContain("--stack-name civil-trial")
    expect(steps).toContain("s3://bundles/civil-portal --region cn-northwest-1")
    expect(steps).not.toMatch(/ArtifactBucket=/)
  })

  test.each([
    [["--partition", "aws-us-gov"], /--partition is one of/],
    [["--partition", "aws", "--region", "cn-north-1"], /no region of aws/],
    [["--region", "us-east-1"], /no region of aws-cn/],
    [["--assets", "bucket"], /--assets is one of/],
    [["--architecture", "riscv"], /--architecture is one of/],
    [["--colour", "red"], /--colour is not known/],
    [["--stage", "Production!"], /small letters/],
    [["--stage"], /stage/],
    [["production"], /production/],
  ])("is told what is wrong with %j", (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence)
  })
})

describe("whoever fills in the template in the console", () => {
  test.each(modes)(
    "finds every parameter of $name described, in a group, and checked",
    ({ made, template }) => {
      const groups = made.stack.templateOptions.metadata?.["AWS::CloudFormation::Interface"] as {
        ParameterGroups: readonly { readonly Parameters: readonly string[] }[]
      }
      const parameters = Object.keys(template.Parameters)
      expect(groups.ParameterGroups.flatMap(({ Parameters }) => Parameters).sort()).toEqual(parameters.sort())
      for (const [name, parameter] of Object.entries(template.Parameters)) {
        const checked = parameter.AllowedPattern ?? parameter.AllowedValues ?? parameter.Type === "Number"
        expect([name, typeof parameter.Description, Boolean(checked)]).toEqual([name, "string", true])
        if (typeof parameter.AllowedPattern === "string" && parameter.Default !== undefined)
          expect(String(parameter.Default)).toMatch(new RegExp(parameter.AllowedPattern))
      }
    },
  )

  test("is stopped before anything is made when half of what belongs together is missing", () => {
    for (const { template, partition, front } of modes)
      expect(Object.keys(template.Rules ?? {})).toEqual([
        "RestoredTableHasStream",
        ...(partition === "aws" && front === "function" ? ["DomainHasCertificate"] : []),
      ])
    expect(modes[0]?.template.Rules?.RestoredTableHasStream).toEqual({
      RuleCondition: { "Fn::Not": [{ "Fn::Equals": [{ Ref: "RestoredTable" }, "none"] }] },
      Assertions: [
        {
          Assert: { "Fn::Not": [{ "Fn::Equals": [{ Ref: "RestoredTableStream" }, "none"] }] },
          AssertDescription: "RestoredTable needs RestoredTableStream.",
        },
      ],
    })
  })

  test("cannot leave the name out where one is needed, nor write it as an address", () => {
    for (const { template, partition, front } of modes) {
      const pattern = new RegExp(String(template.Parameters.DomainName?.AllowedPattern))
      expect(pattern.test("")).toBe(partition === "aws" && front === "function")
      expect(pattern.test("mz.example.gov.cn")).toBe(true)
      expect(pattern.test("https://mz.example.gov.cn")).toBe(false)
    }
  })
})

describe("a bundle", () => {
  const source = join(folder, "portal")
  mkdirSync(join(source, "client/assets"), { recursive: true })
  writeFileSync(join(source, "index.mjs"), "export const handler = () => 1\n")
  writeFileSync(join(source, "client/assets/desk.css"), "body{}\n")

  test("holds every file of its folder, readable by everybody", () => {
    const { bytes } = bundle("portal", source)
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toEqual(["client/assets/desk.css", "index.mjs"])
    expect(strFromU8(files["index.mjs"] ?? new Uint8Array())).toBe("export const handler = () => 1\n")
    // External attributes in the central directory: a plain file, rw-r--r--.
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    expect(Buffer.from(bytes).readUInt32LE(at + 38) >>> 16).toBe(0o100644)
  })

  test("is called by its content: the same when built again, another when a byte changes", () => {
    const before = bundle("portal", source).file
    utimesSync(join(source, "index.mjs"), new Date(0), new Date(0))
    expect(bundle("portal", source).file).toBe(before)
    writeFileSync(join(source, "client/assets/desk.css"), "body{ }\n")
    expect(bundle("portal", source).file).not.toBe(before)
    expect(before).toMatch(/^[0-9a-f]{64}\.zip$/)
  })

  test("that is not built is missed by name", () => {
    expect(() => bundle("nightly", join(folder, "nightly"))).toThrow(/nightly is not built/)
  })

  test("is named by the template for each function, in the bucket that the account gives", () => {
    const code = Object.fromEntries(bundled.map((name) => [name, `civil-portal/${name}-1.zip`]))
    const { template } = synthesize(readOptions([]), code)
    const made = Object.values(template.Resources).filter(({ Type }) => Type === "AWS::Lambda::Function")
    expect(made.map(({ Properties }) => Properties?.Code)).toEqual(
      bundled.map((name) => ({ S3Bucket: { Ref: "ArtifactBucket" }, S3Key: `civil-portal/${name}-1.zip` })),
    )
  })
})
