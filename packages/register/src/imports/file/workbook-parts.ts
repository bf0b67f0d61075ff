// What an XLSX says beside its rows: which sheets, where they lie, which styles are dates, and the texts that cells share (ECMA-376 part 1, 18).
import type { Archive } from "./archive.ts"
import type { Limits } from "./limits.ts"
import { Unreadable } from "./unreadable.ts"
import { readXml } from "./xml.ts"

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface Parts {
  readonly sheets: readonly SheetPart[]
  /** Days are counted from 1904, as old workbooks of the Mac do. */
  readonly from1904: boolean
  readonly styles: string | undefined
  readonly texts: string | undefined
}

/** A target of `xl/_rels/workbook.xml.rels`, as a name in the archive. */
function resolved(base: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1).toLowerCase()
  const way = base.split("/").slice(0, -1)
  for (const step of target.split("/")) {
    if (step === "..") way.pop()
    else if (step !== ".") way.push(step)
  }
  return way.join("/").toLowerCase()
}

interface Related {
  readonly type: string
  readonly part: string
}

async function relations(archive: Archive, of: string): Promise<ReadonlyMap<string, Related>> {
  const at = of.lastIndexOf("/") + 1
  const part = `${of.slice(0, at)}_rels/${of.slice(at)}.rels`
  const found = new Map<string, Related>()
  if (!archive.has(part)) return found
  await readXml(archive.read(part), {
    open(name, { Id, Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || Id === undefined || TargetMode === "External") return
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: resolved(of, Target) })
    },
  })
  return found
}

export async function workbookParts(archive: Archive): Promise<Parts> {
  const root = [...(await relations(archive, "")).values()].find(({ type }) => type === "officeDocument")
  const workbook = root?.part ?? "xl/workbook.xml"
  if (!archive.has(workbook) || /\.(?:bin|html?)$/.test(workbook)) throw new Unreadable(foreign(archive))
  const related = await relations(archive, workbook)
  const sheets: SheetPart[] = []
  let from1904 = false
  let isWorkbook = false
  await readXml(archive.read(workbook), {
    open(name, attributes) {
      if (name === "workbook") isWorkbook = true
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "")
      if (name !== "sheet") return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1]
      const part = related.get(id ?? "")?.part
      const hidden = (attributes.state ?? "visible") !== "visible"
      // A chart has a sheet of its own, and no rows.
      if (part !== undefined && archive.has(part) && !part.includes("chartsheet"))
        sheets.push({ name: attributes.name ?? "", hidden, part })
    },
  })
  if (!isWorkbook) throw new Unreadable(foreign(archive))
  const partOf = (type: string) => {
    const part = [...related.values()].find((each) => each.type === type)?.part
    return part !== undefined && archive.has(part) ? part : undefined
  }
  return { sheets, from1904, styles: partOf("styles"), texts: partOf("sharedStrings") }
}

function foreign(archive: Archive): "file.open_document" | "file.other_archive" {
  return archive.has("content.xml") && archive.has("mimetype") ? "file.open_document" : "file.other_archive"
}

/** Built-in number formats that show a date (18.8.30); 27 to 58 are those of Chinese and Japanese editions. */
const builtIn = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a custom format shows a day: `yyyy"年"m"月"d"日"` does, `[Red]0.00"mmd"` does not. */
export function showsDay(format: string): boolean {
  const [first = ""] = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";")
  return /[yd]|e(?![+-])|m.*[yd]|[yd].*m/i.test(first) && !/^general$/i.test(first.trim())
}

/** For each style of a cell, whether it shows a number as a day. */
export async function dayStyles(archive: Archive, part: string | undefined): Promise<readonly boolean[]> {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let inside = ""
  if (part === undefined) return styles
  await readXml(archive.read(part), {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "cellXfs" || name === "cellStyleXfs") inside = name
      if (name === "numFmt") formats.set(Number(numFmtId), formatCode)
      if (name !== "xf" || inside !== "cellXfs") return
      const own = formats.get(Number(numFmtId))
      styles.push(own === undefined ? builtIn(Number(numFmtId)) : showsDay(own))
    },
    close(name) {
      if (name === inside) inside = ""
    },
  })
  return styles
}

/** `_x000D_` stands for a letter that XML cannot hold (22.9.2.19). */
export const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

export async function sharedTexts(
  archive: Archive,
  part: string | undefined,
  limits: Limits,
): Promise<readonly string[]> {
  const texts: string[] = []
  if (part === undefined) return texts
  let length = 0
  let current = ""
  let taken = false
  let phonetic = false
  await readXml(archive.read(part), {
    open(name) {
      if (name === "si") current = ""
      // How Japanese editions note the reading of a text: not part of it.
      if (name === "rPh") phonetic = true
      if (name === "t") taken = !phonetic
    },
    text(text) {
      if (!taken) return
      current += text
      length += text.length
      if (length > limits.textLength) throw new Unreadable("file.bomb")
    },
    close(name) {
      if (name === "t") taken = false
      if (name === "rPh") phonetic = false
      if (name !== "si") return
      if (texts.length >= limits.texts) throw new Unreadable("file.bomb")
      texts.push(unescaped(current))
    },
  })
  return texts
}
