// What a request carries through the app: the page variables of the portal, and the session and the origin behind them.
import type { PageVariables } from "@civil/portal/env.ts"
import type { HttpBindings } from "@hono/node-server"
import type { Context } from "hono"
import type { SignedIn } from "./session/sessions.ts"

export interface AppVariables extends PageVariables {
  readonly requestId: string
  /** Absent for a visitor. */
  readonly session: SignedIn | undefined
  /** Scheme, host and port under which the browser knows this server. */
  readonly origin: string
}

/** What a function of the cloud knows of a request beside the request itself. */
export interface LambdaBindings {
  /** Of the peer: the person, or the last proxy in front. */
  readonly address: string
  /** The gateway's id of the request. */
  readonly requestId: string
}

export type AppEnv = { Variables: AppVariables; Bindings: Partial<HttpBindings & LambdaBindings> }
export type AppContext = Context<AppEnv>
