// Every sentence the marriage screens show, in one place to find them.
export { find } from "./words/find.ts"
export { declarations, form, mistakes } from "./words/form.ts"
export { type Guide, guides, type Law } from "./words/guides.ts"
export { page } from "./words/page.ts"
export { awaited, changed, ended, states, toSign, visit } from "./words/visit.ts"
