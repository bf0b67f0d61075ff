// The load client reads what servers really send, in whatever pieces it arrives.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { openConnections, readAnswer } from "./http-client.ts"

describe("the load client", () => {
  test("asks again and again on one connection, and reads lengths and chunks", async () => {
    let connections = 0
    const server = createServer((request, response) => {
      const whole = request.url === "/whole"
      if (whole) response.setHeader("content-length", Buffer.byteLength("民政"))
      response.write("民")
      response.end("政")
    }).on("connection", () => {
      connections += 1
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const [one] = await openConnections((server.address() as AddressInfo).port, 1)
    for (const path of ["/whole", "/chunked", "/whole"])
      expect(await one?.ask({ method: "POST", path, body: { a: 1 } })).toEqual({ status: 200, text: "民政" })
    expect(connections).toBe(1)
    one?.close()
    server.close()
  })

  test("never answers before the whole body is there", () => {
    const texts = [
      "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n民政",
      "HTTP/1.1 409 Conflict\r\ntransfer-encoding: chunked\r\n\r\n3\r\n民\r\n3\r\n政\r\n0\r\n\r\n",
    ]
    void fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), (text, cut) => {
        const bytes = Buffer.from(text)
        const part = cut % bytes.length
        expect(readAnswer(bytes.subarray(0, part))).toBeUndefined()
        expect(readAnswer(bytes)?.text).toBe("民政")
      }),
    )
  })
})
