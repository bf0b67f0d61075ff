// The events of the bench, in the shapes AWS documents: requests of an HTTP API, and a record of the table's stream.

interface Asked {
  readonly path: string
  readonly query?: string
  readonly cookies?: readonly string[]
}

/** Payload format 2.0. */
export function httpEvent({ path, query = "", cookies }: Asked) {
  const host = "a1b2c3d4e5.execute-api.cn-north-1.amazonaws.com.cn"
  const agent = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers: {
      accept: "text/html,application/xhtml+xml,application/json",
      "accept-encoding": "gzip, br",
      "accept-language": "zh-CN,zh;q=0.9",
      host,
      "user-agent": agent,
      "x-amzn-trace-id": "Root=1-674ff4c1-3c1b2a6f5f0e4d3c2b1a0987",
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
    },
    requestContext: {
      accountId: "123456789012",
      apiId: "a1b2c3d4e5",
      domainName: host,
      domainPrefix: "a1b2c3d4e5",
      http: { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "203.0.113.7", userAgent: agent },
      requestId: "JKJaXmPLvHcESHA=",
      routeKey: "$default",
      stage: "$default",
      time: "23/Nov/2026:01:00:00 +0000",
      timeEpoch: 1795395600000,
    },
    isBase64Encoded: false,
  }
}

type Image = Readonly<Record<string, unknown>>

/** A new item as the stream brings it. */
export function streamEvent(image: Image, number: number) {
  const { pk, sk } = image
  return {
    Records: [
      {
        eventID: String(number).padStart(32, "0"),
        eventName: "INSERT",
        eventVersion: "1.1",
        eventSource: "aws:dynamodb",
        awsRegion: "cn-north-1",
        dynamodb: {
          ApproximateCreationDateTime: 1795395600,
          Keys: { pk, sk },
          NewImage: image,
          SequenceNumber: String(100_000_000_000 + number),
          SizeBytes: 400,
          StreamViewType: "NEW_AND_OLD_IMAGES",
        },
        eventSourceARN:
          "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/portal/stream/2026-11-23T00:00:00.000",
      },
    ],
  }
}
