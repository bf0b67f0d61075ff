// What a form or link of the folder allows, signed: the same that S3 holds its own forms and links to.
import { timingSafeEqual } from "node:crypto"

/** Keyed hash of a text; whoever has not the key cannot make it. */
export type Sign = (text: string) => string

export interface PostGrant {
  readonly key: string
  readonly mostBytes: number
  readonly returnTo: string | undefined
  /** Epoch milliseconds. */
  readonly until: number
}

export interface ReadGrant {
  readonly key: string
  readonly type: string
  readonly as: string | undefined
  readonly until: number
}

type Fields = Readonly<Record<string, string | undefined>>

const postText = ({ key, mostBytes, returnTo, until }: PostGrant) =>
  JSON.stringify(["post", key, mostBytes, returnTo ?? null, until])
const readText = ({ key, type, as, until }: ReadGrant) =>
  JSON.stringify(["get", key, type, as ?? null, until])

function equal(mark: string, expected: string): boolean {
  const [a, b] = [Buffer.from(mark), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export function postFields(grant: PostGrant, sign: Sign): Readonly<Record<string, string>> {
  const { key, mostBytes, returnTo, until } = grant
  const back = returnTo === undefined ? {} : { returnTo }
  return { key, most: String(mostBytes), ...back, until: String(until), mark: sign(postText(grant)) }
}

/** What the fields of a form allow; undefined where nobody of ours signed them. Whether its time is over is the caller's to ask. */
export function postGrant(fields: Fields, sign: Sign): PostGrant | undefined {
  const { key = "", returnTo, mark = "" } = fields
  const grant = { key, returnTo, mostBytes: Number(fields.most), until: Number(fields.until) }
  return equal(mark, sign(postText(grant))) ? grant : undefined
}

export function readQuery(grant: ReadGrant, sign: Sign): URLSearchParams {
  const { type, as, until } = grant
  return new URLSearchParams({
    ...{ type, until: String(until) },
    ...(as === undefined ? {} : { as }),
    mark: sign(readText(grant)),
  })
}

export function readGrant(key: string, query: Fields, sign: Sign): ReadGrant | undefined {
  const { type = "", as, mark = "" } = query
  const grant = { key, type, as, until: Number(query.until) }
  return equal(mark, sign(readText(grant))) ? grant : undefined
}
