// The names under which the Lambda build gives the light classes to Hono and to our own code in place of the globals.
// Touching the global `Request`, `Response` or `Headers` loads undici: 30 ms of a cold start (Node 24.21, one core).
import { LightHeaders } from "./headers.ts"
import { LightRequest } from "./request.ts"
import { LightResponse } from "./response.ts"

export const Headers = LightHeaders as unknown as typeof globalThis.Headers
export const Request = LightRequest as unknown as typeof globalThis.Request
export const Response = LightResponse as unknown as typeof globalThis.Response
