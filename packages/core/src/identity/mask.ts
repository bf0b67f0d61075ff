// Masked numbers, the only form in which a document number is shown: 310113********0014, H1*****78.

/** Keeps what lets the holder recognise the number and hides the rest; the birth date in it is always hidden. */
export function mask(number: string): string {
  const [head, tail] = shown(number.length)
  if (number.length <= head + tail) return "*".repeat(number.length)
  return number.slice(0, head) + "*".repeat(number.length - head - tail) + number.slice(number.length - tail)
}

function shown(length: number): readonly [number, number] {
  if (length >= 18) return [6, 4]
  if (length >= 15) return [3, 4]
  if (length >= 8) return [2, 2]
  return [1, 1]
}

/** A name at the desk screen turned to the public, or on a paper others see: 王**, J*** S****. The first letter of each part stays. */
export function maskName(name: string): string {
  return name
    .split(/(\s+|·)/)
    .map((part) =>
      /^(\s+|·)$/.test(part) ? part : [...part].map((letter, at) => (at === 0 ? letter : "*")).join(""),
    )
    .join("")
}
