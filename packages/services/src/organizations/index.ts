// The service of social organizations: the register as everybody may ask it; what is decided about organizations are its matters.
import { defineService } from "@civil/core/service.ts"
import { openRegister } from "@civil/register/open.ts"
import { registerWords } from "@civil/register/words.ts"

export const service = defineService({
  name: "organizations",
  title: { zh: "社会组织", en: "Social organizations" },
  kinds: {},
  words: registerWords,
  // Its outbox entries are the register's and the cases'.
  topics: [],
  open: openRegister,
})
