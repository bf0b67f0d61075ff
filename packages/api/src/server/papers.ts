// Papers and exports of one machine: a folder, with forms and links that this server takes and answers.
import { randomBytes } from "node:crypto"
import { existsSync, readdirSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Clock, Secrets } from "@civil/core/world.ts"
import { type FolderObjects, folderObjects, partsAt } from "@civil/data/objects/folder.ts"
import type { Vault } from "@civil/data/objects/vault.ts"
import { storagePath } from "../storage/path.ts"

interface Needs {
  readonly secrets: Secrets
  readonly clock: Clock
}

export function papers(folder: string, { secrets, clock }: Needs): FolderObjects {
  dropLeft(folder)
  const sign = (text: string) => secrets.key("storage", text)
  const now = () => clock.now().epochMilliseconds
  return folderObjects({ folder, path: storagePath, sign, now, vault: paperVault(secrets) })
}

/** With the portal's sealing keys, as everything personal: a disk without them tells nothing. */
export const paperVault = ({ seal, open }: Pick<Secrets, "seal" | "open">): Vault => ({
  newKey: () => randomBytes(32),
  seal: (plain) => seal(plain, "PAPER"),
  open: (sealed) => open(sealed, "PAPER"),
})

/** No upload takes an hour: the disk's own time counts, whatever the clock of a demo says. */
const longestMs = 3_600_000

/** What was coming in when the machine went down. */
function dropLeft(folder: string): void {
  const parts = join(folder, partsAt)
  if (!existsSync(parts)) return
  for (const name of readdirSync(parts)) {
    const part = join(parts, name)
    if (statSync(part).mtimeMs < Date.now() - longestMs) rmSync(part, { recursive: true, force: true })
  }
}
