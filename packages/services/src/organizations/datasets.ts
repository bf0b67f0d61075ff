// The parts of a register, in the order they are shown.
export { datasets } from "@civil/register/version.ts"
