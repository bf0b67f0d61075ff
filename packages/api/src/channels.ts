// The ways out of the house, as the settings have them; in a demo without any, a folder that stands for all of them.
import { listFiled } from "@civil/notices/channels/folder.ts"
import { demoChannels, openChannels } from "@civil/notices/channels/open.ts"
import type { PortalDeps } from "@civil/portal/env.ts"
import type { HouseDeps } from "@civil/services/house.ts"
import type { Settings } from "./settings.ts"

type Ways = Pick<HouseDeps, "channels" | "patience">

export function waysOut({ channels, origin }: Settings, world: HouseDeps["world"]): Ways {
  if (channels === undefined) return {}
  return { channels: openChannels(channels, world, origin), patience: channels.patience }
}

/** Nothing leaves a demo but by channels that somebody has set up for it. */
export function demoWaysOut(settings: Settings, world: HouseDeps["world"], folder: string): Ways {
  return settings.channels ? waysOut(settings, world) : { channels: demoChannels(folder) }
}

/** For the demo's page of what was sent. */
export const listSent =
  (folder: string): NonNullable<PortalDeps["sent"]> =>
  (channel) =>
    listFiled(folder, channel)
