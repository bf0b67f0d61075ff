import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { createSecrets, readSealingKeys } from "@civil/core/secrets.ts"
import { describe, expect, test } from "vitest"
import { topology } from "../../../infra/topology.ts"
import { completed, freshKeys, linesForSst, readSecret } from "./keys.ts"

const tool = fileURLToPath(new URL("keys.ts", import.meta.url))

const keys = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", tool, ...args], {
    input,
    encoding: "utf8",
  })

describe("whoever installs the portal", () => {
  test("gets every member of the secret, and none that it does not have", () => {
    expect(Object.keys(freshKeys("given")).sort()).toEqual([...topology.secrets.keys.members].sort())
  })

  test("gets keys that seal and open, new ones each time", () => {
    const { LOOKUP_KEY: lookupKey = "", SEALING_KEYS = "", OIDC_CLIENT_SECRET } = freshKeys("given")
    const secrets = createSecrets({ lookupKey, sealingKeys: readSealingKeys(SEALING_KEYS) })
    expect(secrets.open(secrets.seal("138", "here"), "here")).toBe("138")
    expect(OIDC_CLIENT_SECRET).toBe("given")
    expect(freshKeys("given").LOOKUP_KEY).not.toBe(lookupKey)
  })

  test("gets them as lines for SST, under its names", () => {
    const keys = freshKeys("given")
    const lines = linesForSst(keys).split("\n")
    expect(lines).toContain(`LookupKey=${keys.LOOKUP_KEY}`)
    expect(lines).toContain("OidcClientSecret=given")
    expect(lines.map((line) => line.split("=")[0]).sort()).toEqual([
      "Channels",
      "LookupKey",
      "OidcClientSecret",
      "OriginSecret",
      "SealingKeys",
    ])
  })
})

describe("whoever completes a secret that is in use", () => {
  test("never loses a key, whatever is asked", () => {
    const { OIDC_CLIENT_SECRET: _, ...there } = freshKeys("")
    expect(completed(there, "given")).toEqual({ ...there, OIDC_CLIENT_SECRET: "given" })
    expect(completed(completed(there, "given"), "other")).toEqual({ ...there, OIDC_CLIENT_SECRET: "other" })
    expect(completed(completed(there, "given"), "").OIDC_CLIENT_SECRET).toBe("given")
  })

  test("keeps the mark of the front as the deployment made it, and makes none", () => {
    expect(completed({ ORIGIN_SECRET: "front" }, "given").ORIGIN_SECRET).toBe("front")
    expect(completed({}, "given")).not.toHaveProperty("ORIGIN_SECRET")
  })

  test("takes the mark out for a portal without a front, and nothing else", () => {
    const there = freshKeys("given")
    const { ORIGIN_SECRET: _, ...others } = there
    expect(completed(there, "", false)).toEqual(others)
  })

  test("fills an empty member", () => {
    const { LOOKUP_KEY = "" } = completed({ LOOKUP_KEY: "" }, "given")
    expect(Buffer.from(LOOKUP_KEY, "base64")).toHaveLength(32)
  })

  test("is stopped when the question failed, so that no fresh keys go over those in use", () => {
    expect(() => readSecret("\n")).toThrow("Nothing came")
  })

  test("is stopped by a secret of another shape, which is not repeated to the terminal", () => {
    for (const text of ["[]", '{"LOOKUP_KEY":1}', "precious", "null"])
      expect(() => readSecret(text)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining("precious") }),
      )
    const { stdout, stderr, status } = keys(["--complete"], "precious")
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 })
    expect(stderr).toBe("What came on standard input is no JSON object.\n")
  })

  test.each(["--complet", "--help", "--no-front", "--sst --complete"])("%s prints no keys", (args) => {
    const { stdout, stderr, status } = keys(args.split(" "), "{}")
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 })
    expect(stderr).toContain("npm run -s keys -- --complete")
  })
})
