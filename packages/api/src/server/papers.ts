// Papers and exports of one machine: a folder, with forms and links that this server takes and answers.

import type { Secrets } from "@civil/core/world.ts"
import { type FolderObjects, folderObjects } from "@civil/data/objects/folder.ts"
import { storagePath } from "../storage/path.ts"

export function papers(folder: string, secrets: Secrets): FolderObjects {
  return folderObjects({ folder, path: storagePath, sign: (text) => secrets.key("storage", text) })
}
