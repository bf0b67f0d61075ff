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
  readonly secure: boolean
}

/** A function that puts the headers on the answer; `nonce` only where a page was drawn. */
export function securityHeaders({ issuerOrigin, secure }: HeaderSettings) {
  const actions = issuerOrigin ? `'self' ${issuerOrigin}` : "'self'"
  const fixed = Object.entries({
    ...always,
    ...(secure && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
  })
  return (c: AppContext, nonce: string | undefined): void => {
    const { headers } = c.res
    for (const [name, value] of fixed) headers.set(name, value)
    if (headers.has("content-security-policy")) return
    headers.set("content-security-policy", nonce ? pagePolicy(nonce, actions) : apiPolicy)
  }
}

function pagePolicy(nonce: string, actions: string): string {
  return `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'inline-speculation-rules'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action ${actions}; base-uri 'none'; frame-ancestors 'none'`
}
