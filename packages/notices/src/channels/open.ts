// The channels of a house, from its settings: those that are set up, and no others.
import { credits } from "../credits.ts"
import type { Channel } from "../shapes.ts"
import { store } from "../store.ts"
import type { World } from "../world.ts"
import { aliyunSms } from "./aliyun-sms.ts"
import { email } from "./email.ts"
import type { ChannelSettings } from "./settings.ts"
import { wechat } from "./wechat.ts"

/** `origin`: the public address, where the process knows it. */
export function openChannels(
  { wechat: chat, sms, email: mail }: ChannelSettings,
  world: World,
  origin: string | undefined,
): readonly Channel[] {
  const { ids, clock } = world
  const kept = credits(world, store(world))
  return [
    ...(chat ? [wechat({ ...chat, clock, credits: kept })] : []),
    ...(sms ? [aliyunSms({ ...sms, key: { id: sms.keyId, secret: sms.keySecret }, ids, clock })] : []),
    ...(mail ? [email({ ...mail, site: mail.site ?? origin })] : []),
  ]
}
