// Who may do what with an import: the desk `societies` of the bureau whose register it is.
import type { Role, Staff } from "@civil/core/actor.ts"
import type { Import } from "./entities.ts"
import type { ImportAction } from "./transitions.ts"

const desk = "societies"

const rolesOf: Readonly<Record<ImportAction | "begin" | "read" | "file", readonly Role[]>> = {
  begin: ["clerk", "reviewer", "manager"],
  uploaded: ["clerk", "reviewer", "manager"],
  preview: ["clerk", "reviewer", "approver", "manager"],
  discard: ["clerk", "reviewer", "manager"],
  publish: ["approver", "manager"],
  refuse: ["approver", "manager"],
  // The file as it was sent may hold what the register does not take: numbers of persons.
  file: ["clerk", "reviewer", "approver", "manager"],
  read: ["clerk", "reviewer", "approver", "manager", "auditor"],
}

export const sits = (actor: Staff): boolean => actor.desks.includes(desk) && roleMay(actor, "read")

export const roleMay = (actor: Staff, act: keyof typeof rolesOf): boolean =>
  rolesOf[act].some((role) => actor.roles.includes(role))

/** Where this person may not even know of it, it is not there. */
export const sees = (actor: Staff, subject: Pick<Import, "bureau">): boolean =>
  actor.bureau === subject.bureau && sits(actor)

/** The second person is another officer, and where the sign-in tells it another human being. */
export const isSecond = (actor: Staff, { by }: Pick<Import, "by">): boolean =>
  actor.id !== by.id && (actor.person === undefined || actor.person !== by.person)
