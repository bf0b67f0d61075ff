// What the person who made the stack needs next: addresses, names to upload to, the secret to fill.
import { CfnOutput } from "aws-cdk-lib"
import type { CfnDistribution } from "aws-cdk-lib/aws-cloudfront"
import type { CfnTopic } from "aws-cdk-lib/aws-sns"
import { topology } from "../topology.ts"
import type { HttpApi } from "./http.ts"
import type { Rendering } from "./rendering.ts"
import type { Things } from "./rights.ts"

interface Made extends Things {
  readonly http: HttpApi
  readonly front: CfnDistribution | undefined
  readonly topic: CfnTopic
}

export function addOutputs(
  { stack, options, value }: Rendering,
  { http, front, topic, table, buckets, secret, key }: Made,
): void {
  const tell = (id: string, description: string, said: string) =>
    new CfnOutput(stack, id, { description, value: said })
  tell(
    "PortalAddress",
    "Where the portal answers; the sign-in must allow <this>/sign-in/callback.",
    http.origin,
  )
  const target = front?.attrDomainName ?? http.target?.host
  if (target !== undefined) {
    const output = tell("PointNameTo", "Make the public name a CNAME of this.", target)
    if (http.target?.condition) output.condition = http.target.condition
  }
  tell("ApiHost", "Host of the HTTP API.", http.host)
  tell("UsedTable", "Table that the functions use.", table.name)
  tell(
    "KeysSecret",
    `Secret to fill with ${topology.secrets.keys.members.join(", ")}: see npm run keys and the deploy page.`,
    secret.ref,
  )
  tell(
    "DataKey",
    "Key that seals table, queues, buckets, secret and logs; a restored table needs it.",
    key.attrArn,
  )
  tell("SiteBucket", "Bucket for dist/cdk/site.", buckets.site.bucket.ref)
  tell("FeedsBucket", "Bucket for published files, e.g. calendar/2027.json.", buckets.feeds.bucket.ref)
  tell("AlarmTopic", "Topic that tells of alarms.", topic.ref)
  if (options.partition === "aws-cn")
    tell(
      "IcpFiling",
      "ICP filing of the public name, to be kept valid and shown on the site.",
      value("IcpNumber"),
    )
}
