// The desks that decide, by the name their queues have.
import { deskTexts } from "./desk-words.ts"

export const deskNames = deskTexts
export type DeskName = keyof typeof deskNames
