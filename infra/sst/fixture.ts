// The stages that tests render: a bureau's own with everything said, and somebody's to try things in.
import { topology } from "../topology.ts"
import { secretName } from "./names.ts"
import type { Stage } from "./stage.ts"

const settings = Object.values(topology.functions).flatMap((shape) => shape.settings)

export const production: Stage = {
  app: "civil",
  name: "production",
  kept: true,
  domain: "mz.example.gov.cn",
  certificate: "arn:aws:acm:us-east-1:123456789012:certificate/front",
  restoredTable: undefined,
  alarmEmail: "duty@example.gov.cn",
  settings: Object.fromEntries(settings.map((name) => [name, `said ${name}`])),
  site: [{ path: "assets/desk-1a2b3c.js", file: "package.json", contentType: "text/javascript" }],
}

export const personal: Stage = {
  ...production,
  name: "li",
  kept: false,
  domain: undefined,
  certificate: undefined,
  alarmEmail: undefined,
}

/** What `sst secret set` was told, as SST's command hands it on. */
export const secrets: Readonly<Record<string, string>> = Object.fromEntries(
  topology.secrets.keys.members.map((member) => [
    `SST_SECRET_${secretName(member)}`,
    `secret ${secretName(member)}`,
  ]),
)
