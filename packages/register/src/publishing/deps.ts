// What publishing needs of the register.
import type { ArtefactDeps } from "../artefacts/deps.ts"
import type { Heads } from "../heads.ts"

export interface PublishingDeps extends ArtefactDeps {
  readonly heads: Heads
  readonly bureaus: readonly { readonly code: string }[]
}
