// The namespace `aws` of Pulumi, as far as it makes resources and knows the account.
import { account, region } from "../outputs.ts"
import { Known } from "./known.ts"
import type { Args, Notes } from "./notes.ts"

/** `aws.kms.Key` is the type `aws:kms/key:Key`. */
export function recordedAws(notes: Notes): object {
  const known: Record<string, unknown> = {
    getPartitionOutput: () => ({ partition: new Known("aws") }),
    getRegionOutput: () => ({ region: new Known(region) }),
    getCallerIdentityOutput: () => ({ accountId: new Known(account) }),
  }
  return new Proxy(known, {
    get: (target, service) =>
      typeof service === "string" ? (target[service] ?? classes(notes, service)) : undefined,
  })
}

function classes(notes: Notes, service: string): object {
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name !== "string") return undefined
        if (name === "assumeRolePolicyForPrincipal") return trust
        const type = `aws:${service}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`
        return class {
          constructor(logical: string, inputs: Args, options: Args = {}) {
            // biome-ignore lint/correctness/noConstructorReturn: the note stands for the resource.
            return notes.make(type, logical, inputs, options)
          }
        }
      },
    },
  )
}

const trust = (principal: Args) => ({
  Version: "2012-10-17",
  Statement: [{ Sid: "AllowAssumeRole", Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }],
})
