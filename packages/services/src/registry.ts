// The services this house offers. Adding one: its folder, one line here, its words in words.ts.
import { service as marriage } from "./marriage/index.ts"
import { service as organizations } from "./organizations/index.ts"

export const registry = { marriage, organizations } as const

export type ServiceName = keyof typeof registry
