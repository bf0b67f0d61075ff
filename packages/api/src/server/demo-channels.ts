// In a demo one folder stands for every way out of the house, and a page shows what lies in it.
import { folderChannel, listFiled } from "@civil/notices/channels/folder.ts"
import type { Channel } from "@civil/notices/shapes.ts"
import type { PortalDeps } from "@civil/portal/env.ts"
import type { HouseDeps } from "@civil/services/house.ts"
import { type WaysOut, waysOut } from "../channels.ts"
import type { Settings } from "../settings.ts"

/** Nothing leaves a demo but by channels that somebody has set up for it. */
export function demoWaysOut(settings: Settings, world: HouseDeps["world"], folder: string): WaysOut {
  if (settings.channels) return waysOut(settings, world)
  return { ways: { channels: names.map((name) => withSwitchedOff(folderChannel(name, folder))) } }
}

/** Some phones of the demo are switched off, so that its desk has somebody to call. */
function withSwitchedOff(channel: Channel): Channel {
  return {
    ...channel,
    send: async (sending, at) =>
      sending.to.mobile?.endsWith("07")
        ? { state: "failed", fault: "demo.SWITCHED_OFF" }
        : channel.send(sending, at),
  }
}

const names = ["wechat", "sms", "email"] as const

/** For the page of what was sent. */
export const listSent =
  (folder: string): NonNullable<PortalDeps["sent"]> =>
  (channel) =>
    listFiled(folder, channel)
