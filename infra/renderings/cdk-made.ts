// The resources of a template: found by type, and called by the topology's names.
import type { Template } from "../cdk/synthesize.ts"
import { agreed, type Json } from "./json.ts"

export interface Part {
  readonly id: string
  readonly type: string
  readonly properties: Json
  readonly stays: boolean
}

const nameProperties = [
  "TableName",
  "QueueName",
  "BucketName",
  "FunctionName",
  "AlarmName",
  "AliasName",
  "Name",
]

export class Made {
  readonly parts: readonly Part[]
  constructor(template: Template) {
    this.parts = Object.entries(template.Resources).map(
      ([id, { Type, Properties = {}, DeletionPolicy }]) => ({
        id,
        type: Type,
        properties: Properties,
        stays: DeletionPolicy?.startsWith("Retain") ?? false,
      }),
    )
  }

  all(type: string): readonly Part[] {
    return this.parts.filter((part) => part.type === type)
  }

  /** `<QueueFeeds.Arn>` and `<QueueFeeds>` are the part QueueFeeds. */
  byId(reference: string): Part | undefined {
    const id = /^<(\w+)/.exec(reference)?.[1]
    return this.parts.find((part) => part.id === id)
  }

  /** The topology's name behind a reference, an ARN or a name in the account. */
  named(value: string): string {
    const part = this.byId(value)
    const written = part ? nameProperties.map((name) => part.properties[name]).find((name) => name) : value
    const last =
      String(written ?? value)
        .split(/[:/]/)
        .at(-1) ?? ""
    return last.replace(/^civil-production-/, "").replace(/-123456789012$/, "")
  }

  each<T>(type: string, read: (part: Part, name: string) => T, except?: string): Record<string, T> {
    const parts = this.all(type).filter(({ id }) => id !== except)
    return Object.fromEntries(
      parts.map((part) => {
        const name = this.named(`<${part.id}>`)
        return [name, read(part, name)]
      }),
    )
  }

  agreed<T>(type: string, what: string, read: (part: Part) => T): T {
    return agreed(what, this.all(type).map(read))
  }
}
