// States of papers handed in.
import type { Examples } from "../example.ts"
import { PaperList, Upload } from "./index.tsx"

const terms = { key: "unfinished/doc_1", policy: "eyJ9" }

export const examples: Examples = {
  "two papers, one can be taken back": (language) => (
    <PaperList
      language={language}
      csrf="token"
      label={language === "zh" ? "退役证" : "Discharge paper"}
      papers={[
        {
          id: "doc_1",
          name: language === "zh" ? "第 1 份" : "Paper 1",
          about:
            language === "zh"
              ? "JPEG 图片 · 1.2 MB · 11月22日 10:32"
              : "JPEG picture · 1.2 MB · 22 Nov 10:32",
          href: "#doc_1",
          remove: "#remove",
        },
        {
          id: "doc_2",
          name: language === "zh" ? "第 2 份" : "Paper 2",
          about: language === "zh" ? "PDF · 3 页" : "PDF · 3 pages",
        },
      ]}
    />
  ),
  "one more": (language) => (
    <Upload
      language={language}
      name="more"
      label={language === "zh" ? "添加一份" : "Add one"}
      hint={
        language === "zh"
          ? "JPEG、PNG 或 PDF，最大 10 MB。可以直接拍照。"
          : "JPEG, PNG or PDF, at most 10 MB. You may take a photograph."
      }
      action="#upload"
      fields={terms}
      script={terms}
      mostBytes={10_485_760}
      back="#back"
      accept="image/jpeg,image/png,application/pdf"
    />
  ),
  "refused, and why": (language) => (
    <Upload
      language={language}
      name="refused"
      label={language === "zh" ? "再传一份" : "Add another"}
      error={language === "zh" ? "这不是图片，也不是 PDF。" : "This is neither a picture nor a PDF."}
      action="#upload"
      fields={terms}
      script={terms}
      mostBytes={10_485_760}
      back="#back"
      accept="image/jpeg,image/png,application/pdf"
    />
  ),
}
