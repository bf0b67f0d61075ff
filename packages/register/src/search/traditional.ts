// Traditional characters and the simplified ones they fold to, by OpenCC: only while an index is built.
import { Converter } from "opencc-js/t2cn"

/** Single characters only: what a person types is folded letter by letter. Traditional → simplified. */
export function traditionalCharacters(): ReadonlyMap<string, string> {
  const converters = [
    Converter({ from: "t", to: "cn" }),
    Converter({ from: "tw", to: "cn" }),
    Converter({ from: "hk", to: "cn" }),
  ]
  const table = new Map<string, string>()
  for (let unit = 0x3400; unit < 0xfb00; unit += 1) {
    if (unit >= 0xa000 && unit < 0xf900) continue
    const character = String.fromCharCode(unit)
    const simplified = converters.map((convert) => convert(character)).find((each) => each !== character)
    if (simplified !== undefined && simplified.length === 1) table.set(character, simplified)
  }
  return table
}
