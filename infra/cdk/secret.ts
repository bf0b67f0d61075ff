// The secret with the portal's keys: made with the front's mark only, filled by a person, kept when the stack goes.
import type { CfnKey } from "aws-cdk-lib/aws-kms"
import { CfnSecret } from "aws-cdk-lib/aws-secretsmanager"
import { topology } from "../topology.ts"
import { except, logicalId, outlives, physicalName, type Rendering } from "./rendering.ts"

const { name, about, members } = topology.secrets.keys

/** The mark that the front puts on every request it passes on. */
const mark = "ORIGIN_SECRET" satisfies (typeof members)[number]

export function addSecret({ stack }: Rendering, key: CfnKey): CfnSecret {
  const secret = new CfnSecret(stack, logicalId("Secret", name), {
    name: physicalName(name),
    description: `${about} JSON with ${members.join(", ")}.`,
    kmsKeyId: key.attrArn,
    // The front asks for its mark while the stack is made, so Secrets Manager draws it; a person adds the other members.
    // Never to be changed, nor left out for another front: CloudFormation would draw anew and all members would be lost.
    generateSecretString: {
      secretStringTemplate: "{}",
      generateStringKey: mark,
      passwordLength: 43,
      excludePunctuation: true,
    },
  })
  secret.applyRemovalPolicy(outlives)
  except(
    secret,
    "SMG4",
    "LOOKUP_KEY never changes and SEALING_KEYS only grow: both open what is stored. They are changed by hand, as the handbook says.",
  )
  return secret
}

/** Resolved by CloudFormation while it deploys; the value stands in no template. */
export const originMark = (secret: CfnSecret) =>
  `{{resolve:secretsmanager:${secret.ref}:SecretString:${mark}}}`
