// Sends a file straight to the storage by the signed form, and says how far it is.
import type { UploadForm } from "./client.ts"

export type Sent = "sent" | "refused" | "offline" | "given_up"

export interface Sending {
  readonly done: Promise<Sent>
  readonly giveUp: () => void
}

/** The form's fields first, then the file as `file`; the storage answers 2xx. */
export function send({ action, fields }: UploadForm, file: File, sent: (bytes: number) => void): Sending {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append("file", file)
  const request = new XMLHttpRequest()
  const done = new Promise<Sent>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded }) => sent(Math.min(loaded, file.size)))
    request.addEventListener("load", () =>
      resolve(request.status >= 200 && request.status < 300 ? "sent" : "refused"),
    )
    request.addEventListener("error", () => resolve("offline"))
    request.addEventListener("timeout", () => resolve("offline"))
    request.addEventListener("abort", () => resolve("given_up"))
  })
  request.open("POST", action)
  request.send(body)
  return { done, giveUp: () => request.abort() }
}
