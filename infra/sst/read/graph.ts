// Finds resources by type and by what they belong to, and takes stage and account off their names.
import { agreed, at, text } from "../../renderings/json.ts"
import { account, type Resource } from "../outputs.ts"

export class Graph {
  readonly resources: readonly Resource[]
  readonly prefix: string
  constructor(resources: readonly Resource[], prefix: string) {
    this.resources = resources
    this.prefix = prefix
  }

  all(type: string): readonly Resource[] {
    return this.resources.filter((resource) => resource.type === type)
  }

  /** Those of a type whose input at `path` names this thing; the ARN of a role may stand for its name. */
  of(type: string, path: string, name: string): readonly Resource[] {
    return this.all(type).filter((resource) => this.named(at(resource.inputs, path)) === name)
  }

  one(type: string, path: string, name: string): Resource {
    const [found, ...more] = this.of(type, path, name)
    if (!found || more.length > 0)
      throw new Error(`${name} has ${more.length + (found ? 1 : 0)} of ${type}, not one.`)
    return found
  }

  /** The topology's name in a name, an ARN or an address: `civil-production-outbox-dead` is `outbox-dead`. */
  named(value: unknown): string {
    const whole = typeof value === "string" ? value : ""
    const last =
      whole
        .replace(/\/stream\/.*$/, "")
        .replace(/\/\*$/, "")
        .split(/[:/]/)
        .at(-1) ?? ""
    if (!last.startsWith(this.prefix)) return last
    return last
      .slice(this.prefix.length)
      .replace(`-${account}`, "")
      .replace(/-AbCdEf$/, "")
  }

  /** One description for each resource of a type, by the name that its input at `path` carries. */
  each<T>(type: string, path: string, read: (resource: Resource, name: string) => T): Record<string, T> {
    return Object.fromEntries(
      this.all(type).map((resource) => {
        const name = this.named(text(resource.inputs, path))
        return [name, read(resource, name)]
      }),
    )
  }

  agreed<T>(type: string, what: string, read: (resource: Resource) => T): T {
    return agreed(what, this.all(type).map(read))
  }
}
