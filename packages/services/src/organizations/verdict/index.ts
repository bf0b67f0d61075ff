// What pages and the open data take from the verdict.
export type { Finding, Subject, Tone } from "./findings.ts"
export { reasonOf, restOf } from "./standing.ts"
export { inForce, latestRating } from "./state.ts"
export { type Rest, restsOf, type Verdict, verdictOf } from "./verdict.ts"
export { conclusionWords, listWords, statusWords } from "./words.ts"
