// A middleware stack for SDK clients that goes straight to the engine: no HTTP request is ever made.
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import type { Run } from "../documents.ts"

type Stack = DynamoDBClient["middlewareStack"]
type Handler = (args: { input: object }) => Promise<{ output: object; response: unknown }>
type Middleware = (next: Handler, context: Context) => Handler
interface Context {
  commandName?: string
}
interface Options {
  name?: string
}
interface Pluggable {
  applyToStack(stack: unknown): void
}

/** Resolve an endpoint for each command: of no use without HTTP, and most of what is left of a command's cost. */
const left = new Set(["endpointV2Middleware"])

export class StraightStack {
  readonly #run: Run
  readonly #middleware = new Map<string | Middleware, Middleware>()

  constructor(run: Run, middleware: Iterable<[string | Middleware, Middleware]> = []) {
    this.#run = run
    for (const [name, each] of middleware) this.#middleware.set(name, each)
  }

  add = (middleware: Middleware, { name }: Options = {}): void => {
    if (name === undefined || !left.has(name)) this.#middleware.set(name ?? middleware, middleware)
  }

  addRelativeTo = this.add

  remove = (which: string | Middleware): boolean => this.#middleware.delete(which)

  use = (plugin: Pluggable): void => plugin.applyToStack(this)

  applyToStack = (stack: { add(middleware: Middleware, options: Options): void }): void => {
    for (const [name, each] of this.#middleware) stack.add(each, typeof name === "string" ? { name } : {})
  }

  clone = (): StraightStack => new StraightStack(this.#run, this.#middleware)

  concat = (from: Pluggable): StraightStack => {
    const stack = this.clone()
    stack.use(from)
    return stack
  }

  /** The document client looks for the serialiser by this name. */
  identify = (): string[] => ["serializerMiddleware", "deserializerMiddleware"]

  identifyOnResolve = (): boolean => false

  removeByTag = (): boolean => false

  resolve = (_: unknown, context: Context): Handler => {
    const operation = (context.commandName ?? "").replace(/Command$/, "")
    let handler: Handler = async ({ input }) => ({ output: await this.#run(operation, input), response: {} })
    for (const middleware of [...this.#middleware.values()].reverse()) handler = middleware(handler, context)
    return handler
  }

  get untouched(): boolean {
    return this.#middleware.size === 0
  }

  /** The SDK's type asks for overloads by step, which mean nothing here. */
  asStack(): Stack {
    return this as unknown as Stack
  }
}
