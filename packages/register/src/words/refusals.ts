// Why something cannot be done with the register, and what to do.
import { words } from "@civil/core/words.ts"

export const refusalWords = words<
  "register.busy" | "register.moved_on" | "register.no_organization" | "register.no_entry" | "register.bureau"
>()({
  "register.busy": {
    zh: "登记库正在写入另一次更新，请过几分钟再试。",
    en: "Another update of the register is being written. Try again in a few minutes.",
  },
  "register.moved_on": {
    zh: "登记库在此期间已有新的版本，请重新预览后再发布。",
    en: "The register has a newer version by now. Make the preview anew, then publish.",
  },
  "register.no_organization": {
    zh: "登记库中没有这个统一社会信用代码，请核对后再试。",
    en: "The register does not have this unified social credit code. Check it and try again.",
  },
  "register.no_entry": {
    zh: "该社会组织没有这条列入记录，请核对后再试。",
    en: "The organization has no such entry. Check it and try again.",
  },
  "register.bureau": {
    zh: "本系统没有这个登记管理机关的登记库。",
    en: "This portal does not keep the register of that registrar.",
  },
})
