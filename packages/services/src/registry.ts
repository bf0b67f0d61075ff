// The services this house offers. Adding one: its folder, one line here, one in screens.ts.
import { type MarriageService, marriage } from "./marriage/index.ts"

export const registry = { marriage } as const

export type ServiceName = keyof typeof registry
export type { MarriageService }
