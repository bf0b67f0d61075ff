// What is alike for a search: width, letter case, traditional and simplified characters. One UTF-16 unit stays one unit.

/** The folded unit of each UTF-16 unit. */
export type FoldTable = Uint16Array

/** From pairs [traditional, simplified], as the index carries them. */
export function foldTable(pairs: Uint16Array): FoldTable {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < table.length; unit += 1) table[unit] = unit
  for (let at = 0; at + 1 < pairs.length; at += 2) table[pairs[at] ?? 0] = pairs[at + 1] ?? 0
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = unit - 0xfee0
  table[0x3000] = 0x20
  for (let unit = 0; unit < table.length; unit += 1) {
    const own = table[unit] ?? 0
    if (own >= 0x41 && own <= 0x5a) table[unit] = own + 32
  }
  return table
}

export function fold(text: string, table: FoldTable): string {
  let folded = ""
  for (let at = 0; at < text.length; at += 1) folded += String.fromCharCode(table[text.charCodeAt(at)] ?? 0)
  return folded
}

/** UTF-16 units; iterating a string would give whole code points. */
export function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at)
  return units
}
