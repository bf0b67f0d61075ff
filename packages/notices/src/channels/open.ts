// The channels of a house, from its settings: those that are set up, and no others.
import { credits } from "../credits.ts"
import type { Channel } from "../shapes.ts"
import { store } from "../store.ts"
import type { World } from "../world.ts"
import type { AliyunKey } from "./acs3.ts"
import { aliyunSms } from "./aliyun-sms.ts"
import { type EmailSettings, email } from "./email.ts"
import { folderChannel } from "./folder.ts"
import type { Templates } from "./templates.ts"
import { wechat } from "./wechat.ts"

export interface ChannelSettings {
  readonly sms:
    | { readonly key: AliyunKey; readonly templates: Templates; readonly endpoint: string }
    | undefined
  readonly email: Omit<EmailSettings, "origin"> | undefined
  readonly wechat:
    | {
        readonly appId: string
        readonly secret: string
        readonly templates: Templates
        readonly endpoint: string
      }
    | undefined
}

export function openChannels(
  settings: ChannelSettings,
  { world, origin }: { readonly world: World; readonly origin: string },
): readonly Channel[] {
  const { ids, clock } = world
  const kept = credits(world, store(world))
  return [
    ...(settings.wechat ? [wechat({ ...settings.wechat, clock, credits: kept })] : []),
    ...(settings.sms ? [aliyunSms({ ...settings.sms, ids, clock })] : []),
    ...(settings.email ? [email({ ...settings.email, origin })] : []),
  ]
}

/** The demo's: everything lands in a folder, nothing leaves the machine. */
export const demoChannels = (folder: string): readonly Channel[] =>
  (["wechat", "sms", "email"] as const).map((name) => folderChannel(name, folder))
