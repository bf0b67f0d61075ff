// Files beside the table: a bucket on AWS, a folder on one machine, the same interface.

export interface ObjectHead {
  readonly bytes: number
  /** As it was put there; nothing about it is believed. */
  readonly type: string | undefined
}

/** A form a browser posts a file with, straight to the storage. Hidden fields come before the file, whose field is `file`. */
export interface UploadForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

export interface UploadTerms {
  /** Exactly this key. */
  readonly key: string
  readonly mostBytes: number
  /** Where the storage sends the browser afterwards; absent: it answers 204, for scripts, which may not follow to another origin. */
  readonly returnTo?: string | undefined
  /** Seconds for which the form is taken. */
  readonly seconds: number
}

export interface Objects {
  /** Signed: nothing else than this key, size and time can be put with it. */
  form(terms: UploadTerms, now: number): Promise<UploadForm>
  /** A link to one object, for whoever has it, for some seconds. `as` is the file name it is saved under; inline where absent. */
  link(
    key: string,
    options: { readonly seconds: number; readonly as?: string; readonly type: string },
    now: number,
  ): Promise<string>
  head(key: string): Promise<ObjectHead | undefined>
  /** The whole object, or its first bytes. Undefined when there is none. */
  read(key: string, firstBytes?: number): Promise<Uint8Array | undefined>
  put(key: string, body: Uint8Array, type: string): Promise<void>
  /** Writes an object part by part; nothing is there until `finish`. For files longer than memory should hold. */
  writer(key: string, type: string): Promise<ObjectWriter>
  /** Copies, then deletes the old one. Throws when there is none. */
  move(from: string, to: string): Promise<void>
  remove(key: string): Promise<void>
  list(
    prefix: string,
  ): Promise<readonly { readonly key: string; readonly bytes: number; readonly modified: number }[]>
}

export interface ObjectWriter {
  write(part: Uint8Array): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}
