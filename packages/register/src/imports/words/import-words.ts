// Why something cannot be done with an import, and what to do.
import { refusing, words } from "@civil/core/words.ts"

export type ImportCode =
  | "import.missing"
  | "import.not_now"
  | "import.changed"
  | "import.outdated"
  | "import.own"
  | "import.no_file"
  | "import.too_large"
  | "import.nothing_to_show"
  | "import.future"
  | "import.private"
  | "import.old_day"

export const importWords = words<ImportCode>()({
  "import.missing": { zh: "没有找到这次导入。", en: "This import was not found." },
  "import.not_now": {
    zh: "这次导入现在的状态不能这样做，请刷新后查看。",
    en: "This cannot be done with the import as it now is. Reload the page and look.",
  },
  "import.changed": {
    zh: "您看到的预览已经更新，请看过新的预览再决定。",
    en: "The preview has changed since you saw it. Look at the new one, then decide.",
  },
  "import.outdated": {
    zh: "登记库在此期间有了新的版本。请先重新预览，再发布。",
    en: "The register has moved on meanwhile. Make the preview anew, then publish.",
  },
  "import.own": {
    zh: "上传的人不能自己发布或退回，请另一位审批人或科长来看。",
    en: "Whoever sent the file cannot publish or refuse it. Another approver or manager has to look at it.",
  },
  "import.no_file": {
    zh: "文件还没有传完。请等上传结束再试；如果上传中断，请重新开始一次导入。",
    en: "The file has not arrived yet. Wait until it is sent; if that broke off, begin the import again.",
  },
  "import.too_large": {
    zh: "文件不能超过 {most} MB。请删去不用的列和工作表，或分成几份，按“部分”导入。",
    en: "A file may have {most} MB at most. Delete columns and sheets you do not need, or split it and import the pieces as a part.",
  },
  "import.nothing_to_show": {
    zh: "这份文件已过保存期，或者这一步还没有内容可以下载。",
    en: "The file is no longer kept, or there is nothing to download at this step.",
  },
  "import.future": {
    zh: "数据截止日期不能晚于今天。",
    en: "The day up to which the data speak cannot be after today.",
  },
  "import.private": {
    zh: "这里不要写个人的证件号码。",
    en: "Leave a person's identity number out of this.",
  },
  "import.old_day": {
    zh: "数据截止日期过早，请核对年份。",
    en: "The day up to which the data speak is too long ago. Check the year.",
  },
})

export const refuseImport = refusing(importWords)
