// The portal's deployment with the demo's sign-in beside it: what the stories about bundles start from.
import { randomBytes } from "node:crypto"
import { Jar } from "@civil/api/testing/jar.ts"
import { bureaus } from "@civil/bureaus/index.ts"
import { newKey } from "@civil/core/secrets.ts"
import { demoPeople, demoProvider, mount } from "@civil/demo/index.ts"
import { type Deployment, deploy } from "./deployment.ts"
import { physical } from "./names.ts"

export interface Trial extends Deployment {
  /** What the secret `keys` holds. */
  readonly keys: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, string>>
  /** Variables that no rendering gives. */
  readonly more: Readonly<Record<string, string>>
  /** A person's browser without JavaScript, signed in at the sign-in's own page. */
  person(login: string): Promise<Jar>
  visitor(): Jar
  /** What follows a change: the stream until it is empty. */
  settle(): Promise<void>
}

const codes = ["310113", "310120"]

/** A Monday morning with a published calendar. */
export const monday = "2026-11-23T09:00:00+08:00"

/** Every trial of this process, also after it was stopped: what was called in all of them together. */
export const trials: Trial[] = []

export async function openTrial(
  now: string = monday,
  more: Readonly<Record<string, string>> = {},
  partition: "aws" | "aws-cn" = "aws-cn",
): Promise<Trial> {
  const people = demoPeople(bureaus(codes), 200)
  const signIn = demoProvider(people)
  const keys = {
    LOOKUP_KEY: newKey(),
    SEALING_KEYS: `1:${newKey()}`,
    OIDC_CLIENT_SECRET: signIn.client.secret,
    ORIGIN_SECRET: randomBytes(24).toString("base64url"),
  }
  let chosen: Record<string, string> = {}
  const deployment = await deploy({
    now,
    keys,
    more,
    partition,
    beside: signIn.handle,
    settings: (origin) => {
      chosen = {
        BUREAUS: codes.join(","),
        LOG: "requests",
        ORIGIN: origin,
        OIDC_ISSUER: `${origin}${mount}`,
        OIDC_CLIENT_ID: signIn.client.id,
        OIDC_CLAIMS: "{}",
        TRUSTED_PROXIES: "2",
        RATE_LIMIT: "6000",
        DOCUMENTS_BUCKET: physical("documents"),
      }
      return chosen
    },
  })
  const { origin } = deployment.front
  const trial: Trial = {
    ...deployment,
    keys,
    more,
    settings: chosen,
    visitor: () => new Jar(origin),
    async person(login) {
      const jar = new Jar(origin)
      await jar.signIn(login, "/help")
      return jar
    },
    settle: () => deployment.stream.drain(),
  }
  trials.push(trial)
  return trial
}
