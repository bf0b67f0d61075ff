// Secrets Manager: GetSecretValue (docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html).
import type { TrialClock } from "../clock.ts"
import { arns, physical } from "../names.ts"
import { jsonError, operationOf, readJson, type Service } from "./port.ts"
import { ServiceError } from "./signature.ts"

/** Secrets by their topology name, each a JSON text. */
export function secretService(secrets: Readonly<Record<string, string>>, clock: TrialClock): Service {
  const nameOf = (id: unknown) =>
    Object.keys(secrets).find((name) => id === arns.secret(name) || id === physical(name))
  return {
    name: "secretsmanager",
    read(signed) {
      const operation = operationOf(signed, "secretsmanager")
      const input = readJson(signed)
      const name = nameOf(input.SecretId)
      if (!name)
        throw new ServiceError(
          "ResourceNotFoundException",
          "Secrets Manager can't find the specified secret.",
        )
      return { operation, input, needs: [`secretsmanager:${operation} ${arns.secret(name)}`] }
    },
    async answer({ operation, input }) {
      if (operation !== "GetSecretValue") throw new ServiceError("InvalidRequestException", operation)
      const name = nameOf(input.SecretId) ?? ""
      const body = {
        ARN: arns.secret(name),
        CreatedDate: Math.floor(clock.now() / 1000),
        Name: physical(name),
        SecretString: secrets[name],
        VersionId: "11111111-1111-4111-8111-111111111111",
        VersionStages: ["AWSCURRENT"],
      }
      const headers = { "content-type": "application/x-amz-json-1.1" }
      return { status: 200, headers, body: JSON.stringify(body) }
    },
    fail: (error) => jsonError("com.amazonaws.secretsmanager", error),
  }
}
