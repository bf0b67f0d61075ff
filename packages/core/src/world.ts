// Time, identity and chance are arguments: everything impure that an action may ask for, in one place.
import type { Temporal } from "temporal-polyfill"

export interface Clock {
  /** The instant it is. Dates and wall times are this instant in Asia/Shanghai. */
  now(): Temporal.Instant
}

export interface Ids {
  /** A new id with the concept's prefix, e.g. `hold_01J…` (ULID, sortable by time). */
  next(prefix: string): string
  /** A booking code: 10 characters of Crockford base32 without look-alikes. */
  code(): string
}

export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
}

export interface Secrets {
  /** Stable, irreversible key of a value for lookups and locks (HMAC-SHA-256, base64url, 22 characters). */
  key(purpose: string, value: string): string
  /** Authenticated encryption of personal fields; `context` binds the text to its item. */
  seal(plain: string, context: string): string
  open(sealed: string, context: string): string
}
