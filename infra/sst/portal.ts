// The whole portal, thing by thing, from the topology.
import { alarms } from "./alarms.ts"
import { buckets, notifications } from "./buckets.ts"
import type { Cloud } from "./cloud.ts"
import { front, siteFiles } from "./front.ts"
import { functions } from "./functions.ts"
import { dataKey, place } from "./key.ts"
import { queuePolicies, queues } from "./queues.ts"
import { keys } from "./secrets.ts"
import { servedTable } from "./table.ts"
import { triggers } from "./triggers.ts"

/** Returns what the deployer wants to know; SST prints it at the end. */
export function portal(cloud: Cloud): Record<string, $util.Output<string>> {
  const where = place(cloud)
  const key = dataKey(cloud, where)
  const secret = keys(cloud, key)
  const { api, distribution, origin } = front(cloud, key, where, secret)
  const waiting = queues(cloud, key)
  const things = {
    table: servedTable(cloud, key),
    queues: waiting,
    buckets: buckets(cloud, key, where, {
      reader: { bucket: "site", distribution: distribution.nodes.distribution.arn },
      origin,
    }),
    keys: secret,
  }
  notifications(cloud, things.buckets, waiting, queuePolicies(cloud, waiting, where))
  // CloudFront and the HTTP API each add one X-Forwarded-For.
  const told = { ORIGIN: origin, TRUSTED_PROXIES: "2", DOCUMENTS_BUCKET: things.buckets.documents.name }
  const made = functions(cloud, key, things, told)
  api.route("$default", made.portal.arn)
  triggers(cloud, things, made)
  siteFiles(cloud, things.buckets, cloud.stage.site)
  return {
    portal: origin,
    table: things.table.name,
    feeds: things.buckets.feeds.name,
    ...(cloud.stage.kept ? { alarms: alarms(cloud, key, things, api).arn } : {}),
  }
}
