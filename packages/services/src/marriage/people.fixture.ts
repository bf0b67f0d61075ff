// Invented people for the tests of this service: numbers valid in form, of nobody.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import type { IdentityDocument } from "@civil/core/identity/document.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import type { Secrets } from "@civil/core/world.ts"
import type { Book, Partner } from "./model.ts"

export function citizen(secrets: Secrets, name: string, document: IdentityDocument): Citizen {
  return { kind: "citizen", person: personKey(secrets, document), name, document, realName: 2 }
}

const surnames = "王李张刘陈杨赵黄周吴"

export function man(secrets: Secrets, n = 0, birthDate = "1996-05-20"): Citizen {
  const number = makeResidentId({ region: "310113", birthDate, sex: "male", sequence: n })
  return citizen(secrets, `${surnames[n % 10]}建国`, { type: "resident_id", number })
}

export function woman(secrets: Secrets, n = 0, birthDate = "1998-02-28"): Citizen {
  const number = makeResidentId({ region: "310120", birthDate, sex: "female", sequence: n })
  return citizen(secrets, `${surnames[n % 10]}小梅`, { type: "resident_id", number })
}

export function asPartner(person: Citizen, more: Partial<Partner> = {}): Partner {
  return {
    party: "mainland",
    name: person.name,
    documentType: person.document.type,
    number: person.document.number,
    ...more,
  }
}

export function form(hold: string, partner: Citizen | undefined, more: Partial<Book> = {}): Book {
  return {
    hold,
    applicant: { party: "mainland", mobile: "13800000001" },
    ...(partner ? { partner: asPartner(partner) } : {}),
    agreed: true,
    ...more,
  }
}

export function clerk(offices: readonly string[] = ["north"], name = "登记员甲"): Staff {
  return {
    kind: "staff",
    id: "staff_1",
    name,
    bureau: "990001",
    offices,
    desks: ["marriage"],
    roles: ["clerk"],
  }
}
