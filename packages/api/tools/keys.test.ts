import { createSecrets, readSealingKeys } from "@civil/core/secrets.ts"
import { describe, expect, test } from "vitest"
import { topology } from "../../../infra/topology.ts"
import { freshKeys } from "./keys.ts"

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
})
