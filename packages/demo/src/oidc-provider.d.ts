// The part of oidc-provider that the demo provider uses; the package ships no types of its own.
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http"

  export interface Payload {
    readonly grantId?: string
    readonly uid?: string
    consumed?: number
  }

  export interface Adapter {
    upsert(id: string, payload: Payload, expiresIn: number): Promise<void>
    find(id: string): Promise<Payload | undefined>
    findByUid(uid: string): Promise<Payload | undefined>
    findByUserCode(userCode: string): Promise<Payload | undefined>
    consume(id: string): Promise<void>
    destroy(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }

  export interface Session {
    readonly accountId?: string
    destroy(): Promise<void>
  }

  export interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  export interface OidcContext {
    readonly path: string
    readonly method: string
    readonly query: Readonly<Record<string, string | string[] | undefined>>
    type: string
    status: number
    body: unknown
    redirect(url: string): void
    readonly oidc: {
      readonly client: { readonly clientId: string }
      readonly session: Session & { readonly accountId: string }
    }
  }

  export interface Account {
    readonly accountId: string
    claims(): Promise<Readonly<Record<string, unknown>> & { readonly sub: string }>
  }

  export interface InteractionDetails {
    readonly uid: string
    readonly params: Readonly<Record<string, unknown>>
  }

  export class Provider {
    readonly Session: { get(ctx: OidcContext): Promise<Session> }
    readonly Grant: new (owner: {
      accountId: string
      clientId: string
    }) => Grant
    proxy: boolean
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
    use(step: (ctx: OidcContext, next: () => Promise<void>) => Promise<void>): void
    on(event: string, listener: (...told: unknown[]) => void): void
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<InteractionDetails>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Readonly<Record<string, unknown>>,
    ): Promise<void>
  }
}
