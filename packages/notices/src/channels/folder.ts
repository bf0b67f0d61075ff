// A folder instead of a provider, on one machine: each message is a file. What the demo shows under /demo/outbox.
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Address, Channel, ChannelName, Sending } from "../shapes.ts"

/** A file as it lies there. */
export interface Filed {
  readonly channel: ChannelName
  readonly check: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly to: Address
  readonly subject: string
  readonly code: string
  readonly about: string
  readonly title: Sending["title"]
  readonly text: Sending["text"]
}

const addressOf: Readonly<Record<ChannelName, keyof Address>> = {
  wechat: "openid",
  sms: "mobile",
  email: "email",
}

/** A message has one name, so that a second try finds the first. The time in front sorts the list. */
const nameOf = ({ channel, check }: Pick<Filed, "channel" | "check">) => `${channel}-${check}.json`

export function folderChannel(name: ChannelName, folder: string): Channel {
  const fileOf = ({ check }: Sending) => join(folder, nameOf({ channel: name, check }))
  return {
    name,
    repeatable: true,
    reaches: (to) => to[addressOf[name]] !== undefined,
    async send(sending, at) {
      const { check, to, subject, code, about, title, text } = sending
      const filed: Filed = { channel: name, check, at, to, subject, code, about, title, text }
      await write(folder, fileOf(sending), JSON.stringify(filed))
      return { state: "arrived", receipt: check }
    },
    async find(sending) {
      const found = await read(fileOf(sending))
      return found ? { state: "arrived", receipt: found.check } : { state: "failed", fault: "not_found" }
    },
  }
}

/** Whole or not at all; only for the owner of the folder, since numbers are in it. */
async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(`${file}.part`, text, { mode: 0o600 })
  await rename(`${file}.part`, file)
}

async function read(file: string): Promise<Filed | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Filed
  } catch {
    return undefined
  }
}

/** What was sent, the newest first; of all channels where none is named. */
export async function listFiled(
  folder: string,
  channel?: ChannelName,
  most = 200,
): Promise<readonly Filed[]> {
  const names = await readdir(folder).catch(() => [])
  const asked = names.filter((each) => each.endsWith(".json") && (!channel || each.startsWith(`${channel}-`)))
  const found = await Promise.all(asked.map((each) => read(join(folder, each))))
  return found
    .flatMap((each) => each ?? [])
    .sort((a, b) => b.at - a.at || (a.check < b.check ? -1 : 1))
    .slice(0, most)
}
