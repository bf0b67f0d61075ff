// The AWS JSON protocol: one POST for each operation, named by a header.
import { jsonAnswer, type Metadata } from "./error.ts"
import type { Service } from "./service.ts"

export interface Protocol {
  /** Before the operation's name in `x-amz-target`. */
  readonly target: string
  readonly version: "1.0" | "1.1"
}

export type WithMetadata = Record<string, unknown> & { readonly $metadata: Metadata }

export async function askJson(
  service: Service,
  { target, version }: Protocol,
  operation: string,
  input: object,
  endpoint = service.place.endpoint,
): Promise<WithMetadata> {
  const { answer, metadata } = await service.ask({
    endpoint,
    method: "POST",
    path: service.place.endpoint.pathname,
    headers: {
      "Content-Type": `application/x-amz-json-${version}`,
      "X-Amz-Target": `${target}.${operation}`,
    },
    body: JSON.stringify(input),
  })
  return { $metadata: metadata, ...jsonAnswer(answer) }
}
