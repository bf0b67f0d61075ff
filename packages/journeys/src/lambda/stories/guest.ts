// A browser without keys at the bucket, and an answer of the API with its status.
import { request } from "node:https"
import { expect } from "vitest"
import type { Trial } from "../trial.ts"

export interface Guest {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

/** Somebody's browser at the bucket: no keys, only what was signed for it. */
export async function atBucket(trial: Trial, url: string, form?: FormData): Promise<Guest> {
  const sent = form && new Response(form)
  const body = sent && Buffer.from(await sent.arrayBuffer())
  const headers = sent && {
    "content-type": sent.headers.get("content-type") ?? "",
    "content-length": body?.length ?? 0,
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: form ? "POST" : "GET", ca: trial.cloud.certificate.cert, ...(headers && { headers }) },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: String(answer.headers["content-type"] ?? ""),
            body: Buffer.concat(chunks),
          }),
        )
      },
    )
    asked.on("error", reject)
    asked.end(body)
  })
}

export async function said<Answer>(answer: Promise<Response>, status: number): Promise<Answer> {
  const response = await answer
  const text = await response.text()
  expect([response.status, response.status === status ? "" : text]).toEqual([status, ""])
  return (text ? JSON.parse(text) : {}) as Answer
}
