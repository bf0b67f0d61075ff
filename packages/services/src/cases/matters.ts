// Every matter of the house, in the order people see them. A new one: its folder, and one line here; a test names the one forgotten.
import type { Matter } from "@civil/casework/matter.ts"
import { ceremony } from "../marriage/ceremony/matter.ts"
import { complaint } from "../marriage/complaint/matter.ts"
import { counselling } from "../marriage/counselling/matter.ts"
import { greenChannel } from "../marriage/green-channel/matter.ts"
import { noShowAppeal } from "../marriage/no-show-appeal/matter.ts"
import { reissue } from "../marriage/reissue/matter.ts"
import { annualReport } from "../organizations/annual-report/matter.ts"
import { authority } from "../organizations/authority/matter.ts"
import { delisting } from "../organizations/delisting/matter.ts"
import { establishment } from "../organizations/establishment/matter.ts"
import { guidance } from "../organizations/guidance/matter.ts"
import { listing } from "../organizations/listing/matter.ts"
import { majorEvent } from "../organizations/major-event/matter.ts"
import { objection } from "../organizations/objection/matter.ts"
import { tipOff } from "../organizations/tip-off/matter.ts"
import { callBack } from "./call-back/matter.ts"
import type { Setting } from "./define.ts"

export const matters = (set: Setting): readonly Matter[] =>
  [
    greenChannel,
    noShowAppeal,
    reissue,
    ceremony,
    counselling,
    complaint,
    establishment,
    guidance,
    tipOff,
    callBack,
    annualReport,
    majorEvent,
    authority,
    listing,
    delisting,
    objection,
  ].map((matter) => matter(set))
