// The casework spine: a case and its queue. It knows no service.
export * from "./form.ts"
export * from "./matter.ts"
export type * from "./service.ts"
export type * from "./shapes.ts"
export * from "./transitions.ts"
export type * from "./views.ts"
export type { World } from "./world.ts"
