// The API's room of the queue: cases of people, the desk that decides them, what people were told.
import type { World } from "@civil/booking/world.ts"
import { outbox } from "@civil/data/outbox.ts"
import type { House } from "@civil/services/house.ts"
import { bureauOfEntry } from "@civil/services/whose.ts"
import { casesApi } from "../routes/cases/citizen.ts"
import { deadApi } from "../routes/cases/dead.ts"
import { deskCasesApi } from "../routes/cases/desk.ts"
import { jobsApi } from "../routes/cases/jobs.ts"
import { openCasesApi } from "../routes/cases/open.ts"
import { openingsApi } from "../routes/cases/openings.ts"
import { unreachedApi } from "../routes/cases/unreached.ts"
import { receiptsApi } from "../routes/receipts.ts"
import type { Route } from "../routes/route.ts"
import { uploadsApi } from "../routes/uploads.ts"

export function casesRoom(
  world: World,
  { casework, notices }: Pick<House, "casework" | "notices">,
  receiptToken: string | undefined,
): readonly Route[] {
  const { clock, table, secrets } = world
  return [
    ...openCasesApi({ casework, notices }),
    ...receiptsApi({ notices, receiptToken }),
    ...casesApi(casework.citizen),
    ...uploadsApi(casework.documents),
    ...deskCasesApi(casework.desk),
    ...openingsApi(casework.desk),
    ...jobsApi(casework),
    ...unreachedApi(notices),
    ...deadApi({ box: outbox(table), clock, secrets, bureauOf: bureauOfEntry(world, notices) }),
  ]
}
