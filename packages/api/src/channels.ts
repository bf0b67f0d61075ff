// The ways out of the house, as the setting CHANNELS has them.
import { openChannels } from "@civil/notices/channels/open.ts"
import { type ChannelSettings, readChannels } from "@civil/notices/channels/settings.ts"
import type { HouseDeps } from "@civil/services/house.ts"
import { type Settings, SettingsError } from "./settings.ts"

export interface WaysOut {
  readonly ways: Pick<HouseDeps, "channels" | "patience">
  /** In the address to which providers push receipts. */
  readonly receiptToken?: string | undefined
}

/** Throws `SettingsError` for what the person who starts it can change; nothing of the setting is in it. */
export function waysOut({ channels, origin }: Settings, world: HouseDeps["world"]): WaysOut {
  if (channels === undefined) return { ways: {} }
  const { receiptToken, ...read } = readOr(channels)
  return { ways: { channels: openChannels(read, world, origin), patience: read.patience }, receiptToken }
}

function readOr(text: string): ChannelSettings {
  try {
    return readChannels(text)
  } catch (error) {
    const why = error instanceof RangeError ? error.message : "not understood"
    throw new SettingsError([`CHANNELS cannot be used: ${why}.`])
  }
}
