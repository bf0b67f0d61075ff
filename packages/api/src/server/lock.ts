// One server for one data folder: a second would not see what the first remembers. SQLite holds the lock, so the
// system gives it back even after a kill.
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { SettingsError } from "../settings.ts"

/** Answers how to let go. Throws `SettingsError` when another server is at work in the folder. */
export function lockFolder(dataDir: string): () => void {
  if (dataDir === ":memory:") return () => undefined
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(dataDir, "server.lock"))
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
  } catch {
    lock.close()
    throw new SettingsError([
      `DATA_DIR is in use: another server works with ${dataDir}. Stop it, or choose another folder.`,
    ])
  }
  return () => lock.close()
}
