// Ids of a draft, of the case it becomes, and of its papers: one ULID, so that handing in twice finds the same case.

/** Where the objects of a draft or case lie in the bucket `documents`. The case keeps what its draft had where it was. */
export const keptPrefix = (owner: string): string => `kept/${owner}/`
export const keptKey = (owner: string, document: string): string => `${keptPrefix(owner)}${document}`
export const unfinishedKey = (document: string): string => `unfinished/${document}`

export const caseIdOf = (draft: string): string => draft.replace(/^draft_/, "case_")
export const draftIdOf = (subject: string): string => subject.replace(/^case_/, "draft_")
