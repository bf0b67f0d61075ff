// Listening on a port and leaving it again.
import type { Server } from "node:http"
import { type Settings, SettingsError } from "../settings.ts"

export function addressOf(server: Server): { readonly address: string; readonly port: number } {
  const bound = server.address()
  if (bound === null || typeof bound === "string") throw new TypeError("the server does not listen")
  const anywhere = bound.address === "0.0.0.0" || bound.address === "::"
  return { address: anywhere ? "127.0.0.1" : bound.address, port: bound.port }
}

export function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const inUse = error.code === "EADDRINUSE"
      const hint = `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`
      reject(
        inUse
          ? new SettingsError([hint])
          : new SettingsError([`Cannot listen on ${host}:${port} (${error.code}).`]),
      )
    })
    server.listen(port, host, () => resolve(addressOf(server).port))
  })
}

/** Requests under way may finish; after ten seconds what is left is cut off. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve()
    const cut = setTimeout(() => server.closeAllConnections(), 10_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
