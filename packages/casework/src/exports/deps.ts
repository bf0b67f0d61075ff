// What asking for an export and making it share.
import type { Spine } from "../spine.ts"
import type { Export, exportStore } from "./entities.ts"

export interface ExportDeps {
  readonly spine: Spine
  readonly store: ReturnType<typeof exportStore>
}

export const reasonOf = ({ world }: Spine, { id, sealed }: Pick<Export, "id" | "sealed">): string =>
  world.secrets.open(sealed, `export ${id}`)
