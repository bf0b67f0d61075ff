// Why a file cannot be read, and what to do about it.
import type { Text, Values } from "@civil/core/text.ts"
import { messageOf, words } from "@civil/core/words.ts"

export type FileCode =
  | "file.empty"
  | "file.too_large"
  | "file.old_excel"
  | "file.locked"
  | "file.web_page"
  | "file.pdf"
  | "file.picture"
  | "file.open_document"
  | "file.other_archive"
  | "file.other"
  | "file.broken"
  | "file.encoding"
  | "file.quotes"
  | "file.bomb"
  | "file.too_many_rows"
  | "file.too_many_columns"
  | "file.no_header"
  | "file.missing_columns"
  | "file.two_columns"
  | "file.no_rows"
  | "file.nothing_taken"
  | "file.gone"
  | "file.takes_too_long"

export const fileWords = words<FileCode>()({
  "file.empty": {
    zh: "文件是空的，里面没有内容。请重新导出后再上传。",
    en: "The file is empty. Export it again and send that.",
  },
  "file.too_large": {
    zh: "文件超过 {most} MB，没有读取。请删去不用的列和工作表，或分成几份，按“部分”导入。",
    en: "The file is larger than {most} MB and was not read. Delete columns and sheets you do not need, or split it and import the pieces as a part.",
  },
  "file.old_excel": {
    zh: "这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传新文件。",
    en: "This is a file of an old Excel (.xls). Open it in Excel or WPS, choose Save as, type Excel workbook (*.xlsx), and send the new file.",
  },
  "file.locked": {
    zh: "文件加了密码，读不了。请用 Excel 或 WPS 打开，去掉打开密码，保存后再上传。",
    en: "The file is locked with a password. Open it in Excel or WPS, take the password away, save it, and send it again.",
  },
  "file.web_page": {
    zh: "这个文件名像表格，内容却是网页。系统导出的“xls”常常是这样。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再上传新文件。",
    en: "The file is a web page with the name of a spreadsheet, as some systems export it. Open it in Excel or WPS, save it as Excel workbook (*.xlsx), and send the new file.",
  },
  "file.pdf": {
    zh: "这是 PDF 文件，不是表格。请从登记系统导出 Excel 或 CSV。",
    en: "This is a PDF, not a table. Export Excel or CSV from the registration system.",
  },
  "file.picture": {
    zh: "这是图片，不是表格。请从登记系统导出 Excel 或 CSV。",
    en: "This is a picture, not a table. Export Excel or CSV from the registration system.",
  },
  "file.open_document": {
    zh: "这是 OpenDocument 表格（.ods）。请另存为“Excel 工作簿（*.xlsx）”，再上传新文件。",
    en: "This is an OpenDocument spreadsheet (.ods). Save it as Excel workbook (*.xlsx) and send the new file.",
  },
  "file.other_archive": {
    zh: "这是压缩包或其他文档，里面不是 Excel 表格。请先解压，上传其中的 .xlsx 或 .csv 文件。",
    en: "This is an archive or another document, not an Excel sheet. Unpack it and send the .xlsx or .csv file in it.",
  },
  "file.other": {
    zh: "看不出这是什么文件。只接受 Excel 工作簿（.xlsx）和 CSV 文本。",
    en: "It cannot be told what file this is. Only Excel workbooks (.xlsx) and CSV text are taken.",
  },
  "file.broken": {
    zh: "文件不完整或已损坏，读到一半读不下去。请重新导出，确认能用 Excel 打开，再上传。",
    en: "The file is cut off or damaged. Export it again, check that Excel opens it, and send it again.",
  },
  "file.encoding": {
    zh: "认不出 CSV 的文字编码。请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，再上传。",
    en: "The encoding of the CSV is not known. Save it in Excel or WPS as CSV UTF-8 (comma delimited) and send it again.",
  },
  "file.quotes": {
    zh: "从第 {row} 行起，CSV 的引号不配对，后面的内容连成了一格。请在 Excel 中另存为“CSV UTF-8”，或改用 .xlsx。",
    en: "From row {row} on a quotation mark of the CSV is not closed, so that what follows runs into one cell. Save it again as CSV UTF-8 in Excel, or send .xlsx.",
  },
  "file.bomb": {
    zh: "文件解压后的内容大得不正常，没有读取。请只保留需要的工作表和列，另存后再上传。",
    en: "Unpacked, the file is larger than any register, and was not read. Keep only the sheet and columns that are needed, save it, and send it again.",
  },
  "file.too_many_rows": {
    zh: "超过 {most} 行，没有读取。请分成几份，按“部分”导入。",
    en: "More than {most} rows were not read. Split the file and import the pieces as a part.",
  },
  "file.too_many_columns": {
    zh: "第 {row} 行超过 {most} 列，没有读取。请删去不用的列，再上传。",
    en: "Row {row} has more than {most} columns and was not read. Delete the columns you do not need and send it again.",
  },
  "file.no_header": {
    zh: "前 {rows} 行里没有找到标题行。标题行要有这些列名：{columns}。可以下载模板对照。",
    en: "No row of column titles was found in the first {rows} rows. It needs these titles: {columns}. The template shows them.",
  },
  "file.missing_columns": {
    zh: "工作表“{sheet}”第 {row} 行是标题行，但缺少必需的列：{columns}。请补上这些列再上传。",
    en: "Row {row} of the sheet “{sheet}” has the titles, but these needed columns are missing: {columns}. Add them and send the file again.",
  },
  "file.two_columns": {
    zh: "工作表“{sheet}”里有两列都是“{column}”，不知道该用哪一列。请删去或改名其中一列。",
    en: "In the sheet “{sheet}” two columns are both “{column}”, and it cannot be told which to take. Delete or rename one of them.",
  },
  "file.no_rows": {
    zh: "标题行下面没有数据行。如果确实一条也没有，请不要导入空表。",
    en: "There are no rows under the titles. An empty table is not imported, even where there is nothing to report.",
  },
  "file.nothing_taken": {
    zh: "{rows} 行全部没有被接受，最常见的原因：{reason}",
    en: "None of the {rows} rows could be taken in. The most frequent reason: {reason}",
  },
  "file.gone": {
    zh: "没有收到文件，或文件已过保存期。请重新上传。",
    en: "The file did not arrive, or is no longer kept. Send it again.",
  },
  "file.takes_too_long": {
    zh: "文件读了几次都没有读完。请分成几份，按“部分”导入。",
    en: "The file could not be read to its end in several attempts. Split it and import the pieces as a part.",
  },
})

export const fileText = (code: FileCode, values: Values = {}): Text => messageOf(fileWords, { code, values })
