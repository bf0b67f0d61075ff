// The words of the whole house: core's, the spines', the notices' and every service's, one sentence per code.
import { bookingWords } from "@civil/booking/words.ts"
import { bulkWords } from "@civil/casework/bulk/words.ts"
import { filesWords } from "@civil/casework/documents/words.ts"
import { exportWords } from "@civil/casework/exports/words.ts"
import { spineWords } from "@civil/casework/words.ts"
import { coreWords } from "@civil/core/core-words.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import { mergeWords, type Words } from "@civil/core/words.ts"
import { noticesWords } from "@civil/notices/words.ts"
import { registerWords } from "@civil/register/words.ts"
import { ceremonyWords } from "./marriage/ceremony/words.ts"
import { complaintWords } from "./marriage/complaint/words.ts"
import { counsellingWords } from "./marriage/counselling/words.ts"
import { greenChannelWords } from "./marriage/green-channel/words.ts"
import { noShowAppealWords } from "./marriage/no-show-appeal/words.ts"
import { reissueWords } from "./marriage/reissue/words.ts"
import { marriageWords } from "./marriage/words.ts"
import { annualWords } from "./organizations/annual-report/words.ts"
import { authorityWords } from "./organizations/authority/words.ts"
import { delistingWords } from "./organizations/delisting/words.ts"
import { establishmentWords } from "./organizations/establishment/words.ts"
import { guidanceWords } from "./organizations/guidance/words.ts"
import { creditListWords } from "./organizations/listing/words.ts"
import { eventWords } from "./organizations/major-event/words.ts"
import { objectionWords } from "./organizations/objection/words.ts"
import { tipOffWords } from "./organizations/tip-off/words.ts"

const matterWords = mergeWords(
  greenChannelWords,
  noShowAppealWords,
  reissueWords,
  ceremonyWords,
  counsellingWords,
  complaintWords,
  tipOffWords,
  guidanceWords,
  establishmentWords,
  annualWords,
  eventWords,
  authorityWords,
  creditListWords,
  delistingWords,
  objectionWords,
)

export const houseWords: Words = mergeWords(
  coreWords,
  bookingWords,
  spineWords,
  filesWords,
  bulkWords,
  exportWords,
  noticesWords,
  marriageWords,
  matterWords,
  registerWords,
)

/** The sentence of a refusal or field code with its values, in both languages; undefined when the code is none of ours. */
export function sentence(code: string, values: Values = {}): Text | undefined {
  const text = Object.hasOwn(houseWords, code) ? houseWords[code] : undefined
  return text && { zh: say(text, "zh", values), en: say(text, "en", values) }
}
