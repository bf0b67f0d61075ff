// What public pages and the open data go by, from the bureau's dated rows.
export { type Ageing, ageingOf, type Licence, licenceOf } from "@civil/bureaus/organizations/publicity.ts"
