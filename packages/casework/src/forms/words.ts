// Sentences beside the fields of a form, where core has none.
import { words } from "@civil/core/words.ts"

export type FormCode =
  | "form.email"
  | "form.number"
  | "form.choose"
  | "form.choose_some"
  | "form.date_past"
  | "form.date_future"
  | "form.documents_needed"
  | "form.documents_too_few"
  | "form.documents_too_many"

export const formWords = words<FormCode>()({
  "form.email": {
    zh: "这不是电子邮箱地址，请检查，例如 zhang@example.cn。",
    en: "This is not an e-mail address. Check it; for example zhang@example.cn.",
  },
  "form.choose": { zh: "请选择一项。", en: "Please choose one." },
  "form.choose_some": { zh: "请至少勾选一项。", en: "Please tick at least one." },
  "form.number": { zh: "请填写整数，例如 3。", en: "Enter a whole number, for example 3." },
  "form.date_past": {
    zh: "日期不能晚于今天，请检查。",
    en: "The date cannot be later than today. Check it.",
  },
  "form.date_future": {
    zh: "日期不能早于今天，请检查。",
    en: "The date cannot be earlier than today. Check it.",
  },
  "form.documents_needed": { zh: "请上传此项材料。", en: "Please upload this document." },
  "form.documents_too_few": {
    zh: "至少上传 {minimum} 份，请补上其余的。",
    en: "Upload at least {minimum} files. Please add the others.",
  },
  "form.documents_too_many": {
    zh: "最多上传 {maximum} 份，请删去多余的。",
    en: "At most {maximum} files. Please remove the others.",
  },
})
