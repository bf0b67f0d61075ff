// The signature against the example that its documentation prints, step by step.
import { describe, expect, test } from "vitest"
import { canonicalQuery, signedHeaders } from "./acs3.ts"

describe("the documented example (RunInstances, fixed values)", () => {
  test("has the documented signature", () => {
    const query = {
      RegionId: "cn-shanghai",
      ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
    }
    const signed = signedHeaders(
      {
        method: "POST",
        host: "ecs.cn-shanghai.aliyuncs.com",
        query,
        body: "",
        action: "RunInstances",
        version: "2014-05-26",
        date: "2023-10-26T10:22:32Z",
        nonce: "3156853299f313e23d1673dc12e1703d",
      },
      { id: "YourAccessKeyId", secret: "YourAccessKeySecret" },
    )
    expect(signed.authorization).toBe(
      "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
    )
  })
})

test("what is asked is written as RFC 3986 wants it, in the order of its bytes", () => {
  expect(canonicalQuery({ b: "民政 *'()~", B: '{"check":"A-1"}', a: "" })).toBe(
    "B=%7B%22check%22%3A%22A-1%22%7D&a=&b=%E6%B0%91%E6%94%BF%20%2A%27%28%29~",
  )
})
