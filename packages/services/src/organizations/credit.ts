// The clocks of the credit lists, for pages.
export { standsOn } from "@civil/register/credit/clock.ts"
export { creditMeasure } from "@civil/register/credit/grounds.ts"
export { type Removal, removalOf } from "@civil/register/credit/removal.ts"
