// Where the services are and with which keys they are asked, as the environment says it.
import { describe, expect, test } from "vitest"
import { placeOf, type ServiceName } from "./place.ts"
import { environment } from "./testing/answering.ts"

const endpointOf = (more: object, service: ServiceName) =>
  placeOf({ ...environment, ...more }, service).endpoint.href

describe("whoever runs the portal", () => {
  test("has the endpoints of the region, in China under their own name", () => {
    const services = ["dynamodb", "sqs", "secretsmanager"] as const
    expect(services.map((service) => endpointOf({ AWS_REGION: "ap-southeast-1" }, service))).toEqual([
      "https://dynamodb.ap-southeast-1.amazonaws.com/",
      "https://sqs.ap-southeast-1.amazonaws.com/",
      "https://secretsmanager.ap-southeast-1.amazonaws.com/",
    ])
    expect(services.map((service) => endpointOf({ AWS_REGION: "cn-northwest-1" }, service))).toEqual([
      "https://dynamodb.cn-northwest-1.amazonaws.com.cn/",
      "https://sqs.cn-northwest-1.amazonaws.com.cn/",
      "https://secretsmanager.cn-northwest-1.amazonaws.com.cn/",
    ])
  })

  test("may name another endpoint, for one service or for all", () => {
    const named = { AWS_ENDPOINT_URL: "http://all:1", DYNAMODB_ENDPOINT: "https://one:2" }
    expect(endpointOf(named, "dynamodb")).toBe("https://one:2/")
    expect(endpointOf(named, "s3")).toBe("http://all:1/")
  })

  test("needs neither region nor keys for a plain HTTP endpoint of their own", () => {
    const place = placeOf({ DYNAMODB_ENDPOINT: "http://127.0.0.1:8000" }, "dynamodb")
    expect(place).toMatchObject({ region: "local", credentials: { accessKeyId: "anyone" } })
  })

  test("is told what is missing, and how to use other credentials", () => {
    expect(() => placeOf({}, "dynamodb")).toThrow("AWS_REGION is needed, e.g. cn-north-1.")
    expect(() => placeOf({ AWS_REGION: "cn-north-1" }, "dynamodb")).toThrow(
      "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed; with AWS_CLIENT=sdk the SDK looks for other credentials.",
    )
    expect(() => placeOf({ DYNAMODB_ENDPOINT: "localhost:8000" }, "dynamodb")).toThrow(
      "DYNAMODB_ENDPOINT is no address that begins with http:// or https://.",
    )
  })

  test("passes the session of a role on", () => {
    const { credentials } = placeOf({ ...environment, AWS_SESSION_TOKEN: "session" }, "sqs")
    expect(credentials.sessionToken).toBe("session")
  })
})
