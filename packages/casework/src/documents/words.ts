// Sentences for papers: what was wrong with a file, and what to do about it.
import { mergeWords, words } from "@civil/core/words.ts"
import { draftWords } from "../drafts/words.ts"
import { formWords } from "../forms/words.ts"

/** Why a file is not taken. */
export type Fault =
  | "empty"
  | "too_large"
  | "type"
  | "photo_format"
  | "broken"
  | "locked"
  | "active"
  | "mixed"
  | "huge"

export type DocumentCode =
  | `document.${Fault | "missing" | "full" | "not_now" | "gone"}`
  | `upload.${"refused" | "late" | "malformed"}`

export const documentWords = words<DocumentCode>()({
  "document.missing": {
    zh: "没有收到文件。请重新选择文件并上传；网络不稳定时可换一个网络再试。",
    en: "No file arrived. Choose the file and upload it again; on a weak line try another network.",
  },
  "document.gone": {
    zh: "没有找到这份材料。它可能已被删除，或不属于您登录的账号。",
    en: "This document was not found. It may have been removed, or it may not belong to the account you signed in with.",
  },
  "document.empty": {
    zh: "没有选文件，或者选的文件是空的。请选好文件再上传。",
    en: "No file was chosen, or the file is empty. Choose the file and upload it again.",
  },
  "document.too_large": {
    zh: "文件超过 10 MB。请把照片调小，或把材料分成几个文件后再上传。",
    en: "The file is larger than 10 MB. Make the photo smaller, or split the document into several files.",
  },
  "document.type": {
    zh: "只能上传 JPEG、PNG 图片或 PDF 文件（按文件内容判断，改文件名无效）。请拍照，或另存为 PDF 后上传。",
    en: "Only JPEG or PNG pictures and PDF files are taken, judged by what is in them, not by their name. Take a photo, or save it as PDF.",
  },
  "document.photo_format": {
    zh: "这是手机的 HEIC 等照片格式，办事人员打不开。请在手机设置里把相机格式改为“兼容性最佳”，或截图后上传。",
    en: "This photo is in a phone's own format such as HEIC, which staff cannot open. Set the camera to “most compatible”, or upload a screenshot of it.",
  },
  "document.broken": {
    zh: "文件不完整或已损坏，打不开。请检查原件，重新拍照或扫描后上传。",
    en: "The file is incomplete or damaged and cannot be opened. Check the original, take or scan it anew, and upload it again.",
  },
  "document.locked": {
    zh: "这个 PDF 设有密码，办事人员打不开。请去掉密码后重新上传。",
    en: "This PDF is protected by a password, so staff cannot open it. Remove the password and upload it again.",
  },
  "document.active": {
    zh: "这个 PDF 带有程序或附件，为安全起见不能接收。请打印成新的 PDF（或拍照）后上传。",
    en: "This PDF contains a program or attached files, which cannot be taken for safety. Print it to a new PDF, or take photos of it.",
  },
  "document.mixed": {
    zh: "这个文件里夹带了另一种文件，为安全起见不能接收。请重新拍照或扫描后上传。",
    en: "Another kind of file is hidden in this one, so it cannot be taken for safety. Take or scan it anew and upload that.",
  },
  "document.huge": {
    zh: "图片的像素太多，打不开。请把照片调小后重新上传。",
    en: "The picture has too many pixels to be opened. Make it smaller and upload it again.",
  },
  "document.full": {
    zh: "这一项的文件数量已达上限，请先删去一份再上传。",
    en: "This item already has as many files as it may. Remove one first.",
  },
  "document.not_now": {
    zh: "目前不能为这一项上传材料。请刷新页面，查看最新的状态。",
    en: "No document can be uploaded for this at present. Reload the page to see how things stand.",
  },
  "upload.refused": {
    zh: "上传页面已失效或被改动，文件没有保存。请返回上一页，刷新后重新上传。",
    en: "The upload page is no longer valid or was changed, so the file was not kept. Go back, reload the page and upload it again.",
  },
  "upload.late": {
    zh: "页面打开时间过长，上传已失效，文件没有保存。请返回上一页，刷新后重新上传。",
    en: "The page was open too long, so the file was not kept. Go back, reload the page and upload it again.",
  },
  "upload.malformed": {
    zh: "文件没有传完整，没有保存。请检查网络，返回上一页重新上传。",
    en: "The file did not arrive whole and was not kept. Check your connection, go back and upload it again.",
  },
})

/** Everything about forms, drafts and papers that a person may read. */
export const filesWords = mergeWords(formWords, draftWords, documentWords)
