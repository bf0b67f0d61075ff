// The demo: an identity provider with invented people, and appointments for the first run.

export { mount } from "./configuration.ts"
export { type DemoPeople, type DemoPerson, demoPeople } from "./people.ts"
export { type DemoProvider, demoProvider } from "./provider.ts"
export { seedOnce } from "./seed.ts"
