// Files sealed on the disk: each with a key of its own (AES-256-GCM), which lies in front of it sealed with the portal's.
import { createCipheriv, createDecipheriv } from "node:crypto"

export interface Vault {
  /** 32 random bytes, for one file. */
  newKey(): Uint8Array
  seal(plain: string): string
  open(sealed: string): string
}

const mark = "sealed-1 "
/** Fixed, so that a file's size tells what it holds. */
const headerBytes = 256
const tagBytes = 16
/** What a sealed file has more than what it holds. */
export const overheadBytes = headerBytes + tagBytes

/** A key seals one file only, so that its nonce may be any: all zero. */
const nonce = Buffer.alloc(12)

export interface Sealing {
  /** Comes first. */
  readonly header: Buffer
  add(chunk: Uint8Array): Buffer
  /** Comes last: without it, or with a byte changed before it, the file does not open. */
  end(): Buffer
}

export function sealing(vault: Vault): Sealing {
  const key = vault.newKey()
  const sealed = mark + vault.seal(Buffer.from(key).toString("base64"))
  if (sealed.length > headerBytes) throw new RangeError("the sealed key of a file is too long")
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
  return {
    header: Buffer.from(sealed.padEnd(headerBytes)),
    add: (chunk) => cipher.update(chunk),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  }
}

/** What a sealed file holds; throws where it was changed, cut off, or sealed with another portal's keys. */
export function unsealed(vault: Vault, file: Buffer): Buffer {
  const header = file.toString("latin1", 0, headerBytes)
  if (!header.startsWith(mark) || file.length < overheadBytes) throw new Error("not a sealed file")
  const key = Buffer.from(vault.open(header.slice(mark.length).trimEnd()), "base64")
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(file.subarray(-tagBytes))
  const plain = decipher.update(file.subarray(headerBytes, -tagBytes))
  return Buffer.concat([plain, decipher.final()])
}
