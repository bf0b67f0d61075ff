// The home page alone: what most people see first, and all that a function loads for it.
export { homePages as homeRoom } from "../home/routes.tsx"
