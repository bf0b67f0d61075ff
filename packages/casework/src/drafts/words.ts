// Sentences for drafts.
import { words } from "@civil/core/words.ts"

export type DraftCode = "draft.missing" | "draft.changed" | "draft.too_large" | "draft.not_offered"

export const draftWords = words<DraftCode>()({
  "draft.missing": {
    zh: "没有找到这份草稿。它可能已提交、已删除，或因长时间未修改而到期。请在“我的办事”中查看，或重新填写。",
    en: "This draft was not found. It may have been handed in, deleted, or have expired after a long time without change. Look under “My matters”, or begin again.",
  },
  "draft.changed": {
    zh: "这份草稿刚刚在另一处（另一台设备或另一个窗口）保存过，这里的内容没有保存。页面上的内容都还在：请先查看最新的草稿，再把需要的改动补上。",
    en: "This draft has just been saved elsewhere, on another device or in another window, so what is here was not saved. Nothing on this page is lost: look at the newest draft, then add your changes to it.",
  },
  "draft.too_large": {
    zh: "填写的内容太多，无法保存。请删减后再试；较长的说明可以作为材料上传。",
    en: "There is too much text to save. Shorten it and try again; a longer explanation can be uploaded as a document.",
  },
  "draft.not_offered": {
    zh: "该民政局目前不在网上办理这一事项，请联系窗口工作人员。",
    en: "This bureau does not offer this matter online at present. Please ask the staff at the counter.",
  },
})
