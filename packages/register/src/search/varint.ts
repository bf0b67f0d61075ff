// Lists of rising numbers as differences, seven bits a byte, the last byte of a number below 128.

/** Lists one after the other in one run of bytes. */
export class ListWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0
  #last = -1

  get length(): number {
    return this.#length
  }

  begin(): void {
    this.#last = -1
  }

  add(value: number): void {
    let rest = value - this.#last - 1
    this.#last = value
    if (this.#length + 5 > this.#bytes.length) this.#grow()
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #grow(): void {
    const wider = new Uint8Array(this.#bytes.length * 2)
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}

/** Every number of the list in [from, to), until `visit` says false. */
export function eachInList(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (value: number) => boolean | undefined,
): void {
  let value = -1
  for (let at = from; at < to; ) {
    let byte = bytes[at++] as number
    let rest = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number
      rest |= (byte & 127) << shift
    }
    value += rest + 1
    if (visit(value) === false) return
  }
}
