// The commands that bring a written template into an account.
import { artifactFolder } from "./bundles.ts"
import type { Options } from "./options.ts"
import type { Template } from "./synthesize.ts"

/** Parameters that still have no value. */
export const asked = ({ Parameters }: Template): readonly string[] =>
  Object.entries(Parameters).flatMap(([name, { Default }]) => (Default === undefined ? [name] : []))

export function next({ region, defaults, front }: Options, template: Template): string {
  const bucket = defaults.ArtifactBucket ?? "YOUR-ARTIFACT-BUCKET"
  const stack = `civil-${String(template.Parameters.Stage?.Default)}`
  // Left empty it would serve every bureau we know.
  const bureaus = template.Parameters.Bureaus?.Default === "" ? ["Bureaus"] : []
  const values = [...asked(template), ...bureaus].map(
    (name) => `${name}=${name === "ArtifactBucket" ? bucket : "…"}`,
  )
  return [
    "1. The bundles, into a bucket of the same region (aws s3 mb makes one):",
    `   aws s3 sync dist/cdk/assets s3://${bucket}/${artifactFolder} --region ${region}`,
    ...(front === "cloudfront"
      ? [
          "2. On an update first the new scripts and styles; before the first time there is no such bucket yet, then after step 3:",
          `   aws s3 sync dist/cdk/site s3://${stack}-site-ACCOUNT --cache-control public,max-age=31536000,immutable --region ${region}`,
        ]
      : []),
    `${front === "cloudfront" ? 3 : 2}. The stack (or upload the template in the console):`,
    `   aws cloudformation deploy --stack-name ${stack} --template-file dist/cdk/portal.template.json \\`,
    `     --s3-bucket ${bucket} --s3-prefix ${artifactFolder} --capabilities CAPABILITY_IAM --region ${region} \\`,
    `     --parameter-overrides ${values.join(" ")}`,
    "The handbook's deploy page goes on from here: filling the secret, the public name, updates, and a way back.",
  ].join("\n")
}
