// How the portal calls the demo provider on its own server: straight to the port it listens on, under the name the
// browser uses, which need not lead here from inside (a container's mapped port, a name of the host only).
import { request } from "node:http"

type Fetch = (
  url: string,
  options: { method: string; headers: Record<string, string>; body?: unknown },
) => Promise<Response>

export function fetchFromSelf(listening: () => { readonly address: string; readonly port: number }): Fetch {
  return (url, { method, headers, body }) => {
    const { protocol, host, pathname, search } = new URL(url)
    const { address, port } = listening()
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: address,
          port,
          path: pathname + search,
          method,
          headers: { ...headers, host, "x-forwarded-proto": protocol.slice(0, -1) },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on("data", (chunk: Buffer) => chunks.push(chunk))
          answer.on("error", reject)
          answer.on("end", () => {
            const type = answer.headers["content-type"] ?? ""
            const text = Buffer.concat(chunks).toString("utf8")
            resolve(
              new Response(text, { status: answer.statusCode ?? 500, headers: { "content-type": type } }),
            )
          })
        },
      )
      sent.on("error", (error) => reject(new TypeError(error.message)))
      if (body instanceof URLSearchParams || typeof body === "string") sent.write(String(body))
      sent.end()
    })
  }
}
