// Who stands for an invented organization at the demo's sign-in: a legal representative and an agent at each bureau.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import type { DemoPerson } from "../people.ts"
import { demoMobile } from "../residents.ts"
import { nameOfCase } from "./lives.ts"
import { nameOf, numberOf, type Part, parts, stoodFor } from "./stand-for.ts"

/** Born in 1970; sequences from 440 up in that year are theirs. */
function documentOf(part: Part, bureau: string): string {
  const at = parts.indexOf(part)
  const birthDate = `1970-0${numberOf(bureau) + 1}-1${at}`
  return makeResidentId({
    region: "310113",
    birthDate,
    sex: at === 0 ? "male" : "female",
    sequence: 440 + at,
  })
}

function person(part: Part, { code, slug, name }: BureauProfile): DemoPerson {
  const codes = part === "agent" ? [] : stoodFor[part].map((id) => nameOfCase(code, id).code)
  const notes = {
    legal: {
      zh: `${name.zh}登记的三家社会组织的法定代表人（演示）`,
      en: `legal representative of three organizations at ${name.en}`,
    },
    charity: {
      zh: `${name.zh}登记的一家慈善组织的法定代表人（演示）`,
      en: `legal representative of a charity at ${name.en}`,
    },
    agent: {
      zh: `${name.zh}登记的一家社会组织授权的经办人（演示）`,
      en: `agent of an organization at ${name.en}`,
    },
  }
  return {
    login: `${part}-${slug}`,
    kind: "citizen",
    name: nameOf(part, code),
    note: notes[part],
    claims: {
      phone_number: demoMobile(9_000 + 10 * numberOf(code) + parts.indexOf(part)),
      document_type: "resident_id",
      document_number: documentOf(part, code),
      real_name_level: 3,
      ...(codes.length > 0 && { organizations: codes }),
    },
  }
}

export const representatives = (bureau: BureauProfile): readonly DemoPerson[] =>
  parts.map((part) => person(part, bureau))
