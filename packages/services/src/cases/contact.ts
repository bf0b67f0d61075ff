// How to reach the person, asked the same way by every matter: a number of their own for this matter, and an address.
import type { Page } from "@civil/casework/form.ts"
import { contactTexts as t } from "./contact-words.ts"

export const contactPage: Page = {
  id: "contact",
  title: t.title,
  lead: t.lead,
  fields: [
    { kind: "mobile", name: "mobile", label: t.mobile, hint: t.mobileHint, optional: true, personal: true },
    { kind: "email", name: "email", label: t.email, optional: true, personal: true },
  ],
}
