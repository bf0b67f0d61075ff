// Which rule judges the rows of which dataset.
import type { Dataset } from "../../version.ts"
import { judgeBranch, judgeEntry, judgeIllegal, judgePenalty } from "./decisions.ts"
import { judgeCharity, judgeInspection, judgeRating } from "./duties.ts"
import type { Line } from "./line.ts"
import { judgeOrganization } from "./organizations.ts"
import type { Said } from "./said.ts"

/** Pure: what the row says, nothing where it says nothing or was rejected; what is wrong stays with the line. */
export const judges: Readonly<Record<Dataset, (line: Line) => readonly Said[]>> = {
  organizations: judgeOrganization,
  inspections: judgeInspection,
  ratings: judgeRating,
  charities: judgeCharity,
  entries: judgeEntry,
  penalties: judgePenalty,
  branches: judgeBranch,
  illegal: judgeIllegal,
}
