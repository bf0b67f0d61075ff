// What the builder and the reader of the bytes must agree on, beside the sections themselves.

/** Characters whose readings the index knows, whether a name has them or not. */
export const firstHan = 0x4e00
export const lastHan = 0x9fff

export const headLength = 8
export const tailLength = 10
export const noHead = 0xffff

/**
 * Three characters are listed at every second place of the tail: any four of them side by side hold such three. Where
 * fewer than three characters of the tail are asked for, the lists of heads help.
 */
export const listedPlaces = [8, 10, 12, 14] as const

export function keyOfHead(head: number): number {
  return head
}

/** Letters of the code's alphabet are below 128. */
export function keyOfThree(place: number, first: number, second: number, third: number): number {
  return ((place << 21) | (first << 14) | (second << 7) | third) >>> 0
}

/** a–z and 0–9; whatever else begins a syllable counts as the last. */
export const initialKinds = 37

export function initialKind(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : 36
}
