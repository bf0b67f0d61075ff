// What the bureau tells people, and how it gets there.
export { type NoticesDeps, notices } from "./open.ts"
export type * from "./service.ts"
export type * from "./shapes.ts"
