// The one secret the functions read, put together from what `sst secret set` was told.
import { type Cloud, physical } from "./cloud.ts"
import type { Key } from "./key.ts"
import { logical, secretName } from "./names.ts"

export interface Keys {
  readonly secret: aws.secretsmanager.Secret
  /** Another one for every change of a member. */
  readonly version: $util.Output<string>
  readonly member: Readonly<Record<string, $util.Output<string>>>
}

export function keys(cloud: Cloud, key: Key): Keys {
  const shape = cloud.topology.secrets.keys
  const member = Object.fromEntries(
    shape.members.map((name) => [name, new cloud.sst.Secret(secretName(name)).value]),
  )
  const secret = new cloud.aws.secretsmanager.Secret(
    logical(shape.name, "Secret"),
    {
      name: physical(cloud, shape.name),
      description: shape.about,
      kmsKeyId: key.arn,
      recoveryWindowInDays: cloud.stage.kept ? 30 : 0,
    },
    // Without LOOKUP_KEY and SEALING_KEYS nobody is found again and nothing is readable.
    { retainOnDelete: cloud.stage.kept, protect: cloud.stage.kept },
  )
  const { versionId } = new cloud.aws.secretsmanager.SecretVersion(logical(shape.name, "SecretVersion"), {
    secretId: secret.id,
    secretString: cloud.$jsonStringify(member),
  })
  return { secret, version: versionId, member }
}
