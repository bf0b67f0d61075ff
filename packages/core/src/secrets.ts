// Keys of personal values and authenticated encryption of personal fields, on node:crypto. Server only.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from "node:crypto"
import type { Chance, Secrets } from "./world.ts"

export interface SealingKey {
  /** Short name written before every sealed text, so that old texts open after a new key came. */
  readonly version: string
  /** 32 bytes, base64. */
  readonly key: string
}

export interface SecretSettings {
  /** 32 bytes, base64. Never changes: every lookup and lock is made with it. */
  readonly lookupKey: string
  /** The first seals; all of them open. To rotate, put the new key in front. */
  readonly sealingKeys: readonly SealingKey[]
  /** Only for simulations that must replay byte for byte: draws the nonces. Leave out everywhere else. */
  readonly nonces?: Chance
}

/** A fresh key as a setting: 32 random bytes in base64. */
export function newKey(): string {
  return randomBytes(32).toString("base64")
}

/** A key object, made once: node prepares raw bytes anew at every use, which costs four times the encryption. */
function keyOfSetting(setting: string, name: string): KeyObject {
  const bytes = Buffer.from(setting, "base64")
  if (bytes.length !== 32) throw new Error(`${name} must be 32 bytes in base64`)
  return createSecretKey(bytes)
}

/** Reads `2:BASE64,1:BASE64`: versions and keys, the newest first. */
export function readSealingKeys(setting: string): readonly SealingKey[] {
  return setting.split(",").map((part) => {
    const [, version, key] = /^\s*([0-9A-Za-z]{1,8}):(\S+)\s*$/.exec(part) ?? []
    if (version === undefined || key === undefined)
      throw new Error("sealing keys are written as version:key, with commas between")
    return { version, key }
  })
}

const tagLength = 16
const nonceLength = 12

/**
 * `key`: HMAC-SHA-256 cut to 128 bits (22 characters of base64url); the purpose separates domains.
 * `seal`: AES-256-GCM, `version.base64url(nonce, ciphertext, tag)`; the context and the version are authenticated.
 */
export function createSecrets(settings: SecretSettings): Secrets {
  const lookup = keyOfSetting(settings.lookupKey, "the lookup key")
  const keys = new Map(
    settings.sealingKeys.map(({ version, key }) => [
      version,
      keyOfSetting(key, `the sealing key ${version}`),
    ]),
  )
  const newest = settings.sealingKeys[0]
  if (newest === undefined) throw new Error("at least one sealing key is needed")
  if (keys.size !== settings.sealingKeys.length) throw new Error("two sealing keys have the same version")
  const nonce = nonceSource(settings.nonces)
  return {
    key: (purpose, value) =>
      createHmac("sha256", lookup)
        .update(JSON.stringify([purpose, value]))
        .digest()
        .subarray(0, 16)
        .toString("base64url"),
    seal: (plain, context) => seal(plain, context, newest.version, keyOf(keys, newest.version), nonce()),
    open: (sealed, context) => open(sealed, context, keys),
  }
}

function nonceSource(chance: Chance | undefined): () => Uint8Array {
  if (chance === undefined) return () => randomBytes(nonceLength)
  return () => Uint8Array.from({ length: nonceLength }, () => chance.below(256))
}

function keyOf(keys: ReadonlyMap<string, KeyObject>, version: string): KeyObject {
  const key = keys.get(version)
  if (key === undefined) throw new Error("sealed with a key that is not among the settings")
  return key
}

function bound(context: string, version: string): Buffer {
  return Buffer.from(JSON.stringify([version, context]), "utf8")
}

function seal(plain: string, context: string, version: string, key: KeyObject, nonce: Uint8Array): string {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength })
  cipher.setAAD(bound(context, version))
  const text = Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()])
  return `${version}.${text.toString("base64url")}`
}

function open(sealed: string, context: string, keys: ReadonlyMap<string, KeyObject>): string {
  const dot = sealed.indexOf(".")
  const version = sealed.slice(0, Math.max(dot, 0))
  const key = keyOf(keys, version)
  const text = Buffer.from(sealed.slice(dot + 1), "base64url")
  if (text.length < nonceLength + tagLength) throw new Error("sealed text is damaged")
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, text.subarray(0, nonceLength), {
      authTagLength: tagLength,
    })
    decipher.setAAD(bound(context, version))
    decipher.setAuthTag(text.subarray(-tagLength))
    const plain = decipher.update(text.subarray(nonceLength, -tagLength))
    return Buffer.concat([plain, decipher.final()]).toString("utf8")
  } catch {
    throw new Error("sealed text is damaged, or belongs to another item")
  }
}
