// The officer's session: when it ends while something is being typed, the page stays and says so; otherwise sign-in comes next.
import { createSignal } from "solid-js"

export interface Session {
  /** The last answer said that nobody is signed in. */
  readonly ended: () => boolean
  /** Every answer of the server, whatever it was to. */
  readonly answered: (status: number) => void
  readonly signedOut: () => void
}

export interface SessionDeps {
  /** Something would be lost by leaving the page. */
  readonly typing: () => boolean
  readonly leave: () => void
}

export function createSession({ typing, leave }: SessionDeps): Session {
  const [ended, setEnded] = createSignal(false)
  return {
    ended,
    answered: (status) => void setEnded(status === 401),
    signedOut: () => {
      if (!typing()) leave()
    },
  }
}
