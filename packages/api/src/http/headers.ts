// Security headers: strict for pages, stricter for the API, set once as text so that a request only copies them.
import type { AppContext } from "../context.ts"

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
} as const

const apiPolicy = "default-src 'none'; frame-ancestors 'none'"

export interface HeaderSettings {
  /** Origin of the sign-in: a form's redirect to it must be allowed. */
  readonly issuerOrigin: string | undefined
  /** Origin of the bucket that files are posted to and read from, when it is not our own. */
  readonly documentsOrigin?: string | undefined
  readonly secure: boolean
}

/** A function that puts the headers on the answer; `nonce` only where a page was drawn. */
export function securityHeaders({ issuerOrigin, documentsOrigin, secure }: HeaderSettings) {
  const allowed = {
    actions: ["'self'", issuerOrigin, documentsOrigin].filter((each) => each !== undefined).join(" "),
    files: documentsOrigin ? ` ${documentsOrigin}` : "",
  }
  const fixed = Object.entries({
    ...always,
    ...(secure && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
  })
  return (c: AppContext, nonce: string | undefined): void => {
    const { headers } = c.res
    // What already says how it may be shown (a file) says by whom it may be framed, too.
    const own = headers.has("content-security-policy")
    for (const [name, value] of fixed) if (!own || !headers.has(name)) headers.set(name, value)
    if (!own) headers.set("content-security-policy", nonce ? pagePolicy(nonce, allowed) : apiPolicy)
  }
}

interface Allowed {
  /** Where forms lead. */
  readonly actions: string
  /** Where files come from and go to beside our own origin. */
  readonly files: string
}

function pagePolicy(nonce: string, { actions, files }: Allowed): string {
  return `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'inline-speculation-rules'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:${files}; font-src 'self'; connect-src 'self'${files}; frame-src 'self'${files}; manifest-src 'self'; form-action ${actions}; base-uri 'none'; frame-ancestors 'none'`
}
