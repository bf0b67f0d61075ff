// The register of social organizations: shapes and contracts.
export type * from "./organization.ts"
export type * from "./service.ts"
export type * from "./version.ts"
