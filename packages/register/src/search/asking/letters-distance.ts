// Slips between typed letters and the nearest part of a spelling: the same count as in `distance.ts`, a slip one, but
// only where it can still be small (Ukkonen 1985, "Finding Approximate Patterns in Strings").

export class LettersDistance {
  readonly #typed: Uint8Array
  readonly #most: number
  /** Bit i of a letter: it is letter i of the word. */
  readonly #places = new Int32Array(256)
  #before: Uint8Array
  #last: Uint8Array
  #own: Uint8Array

  constructor(typed: string, most: number) {
    this.#typed = new TextEncoder().encode(typed)
    this.#most = most
    this.#typed.forEach((letter, place) => {
      this.#places[letter] = (this.#places[letter] as number) | (1 << place)
    })
    const length = this.#typed.length + 1
    this.#before = new Uint8Array(length)
    this.#last = new Uint8Array(length)
    this.#own = new Uint8Array(length)
  }

  /** `spelling`: one byte a letter, `length` of them. More than the most slips are not told apart. */
  of(spelling: Uint8Array, length: number): number {
    // Two letters swapped are two slips for the quick look.
    return this.#quick(spelling, length) > 2 * this.#most ? this.#most + 1 : this.#closely(spelling, length)
  }

  /** Slips without swaps, all places at once (Myers 1999); words of up to 31 letters. */
  #quick(spelling: Uint8Array, length: number): number {
    const places = this.#places
    const end = 1 << (this.#typed.length - 1)
    let more = -1
    let less = 0
    let slips = this.#typed.length
    let best = slips
    for (let at = 0; at < length; at += 1) {
      const same = places[spelling[at] as number] as number
      const across = same | less
      const along = (((same & more) + more) ^ more) | same
      let up = less | ~(along | more)
      let down = more & along
      if ((up & end) !== 0) slips += 1
      else if ((down & end) !== 0) slips -= 1
      if (slips < best) best = slips
      up <<= 1
      down <<= 1
      more = down | ~(across | up)
      less = up & across
    }
    return best
  }

  #closely(spelling: Uint8Array, length: number): number {
    const typed = this.#typed
    const most = this.#most
    const far = most + 1
    const end = typed.length
    const start = this.#last
    for (let line = 0; line <= end; line += 1) start[line] = Math.min(line, far)
    this.#before.fill(far)
    let [active, activeBefore] = [Math.min(most, end), 0]
    let best = start[end] as number
    for (let at = 0; at < length; at += 1) {
      const letter = spelling[at]
      const [before, last, own] = [this.#before, this.#last, this.#own]
      const lines = Math.min(end, Math.max(active + 1, activeBefore + 2))
      own[0] = 0
      for (let line = 1; line <= lines; line += 1) {
        const unit = typed[line - 1]
        let slips = (last[line - 1] as number) + (unit === letter ? 0 : 1)
        const missing = (last[line] as number) + 1
        if (missing < slips) slips = missing
        const extra = (own[line - 1] as number) + 1
        if (extra < slips) slips = extra
        if (line > 1 && at > 0 && unit === spelling[at - 1] && typed[line - 2] === letter) {
          const swapped = (before[line - 2] as number) + 1
          if (swapped < slips) slips = swapped
        }
        own[line] = slips > most ? far : slips
      }
      own.fill(far, lines + 1)
      activeBefore = active
      active = lines
      while (active > 0 && (own[active] as number) > most) active -= 1
      if ((own[end] as number) < best) best = own[end] as number
      this.#before = last
      this.#last = own
      this.#own = before
    }
    return best
  }
}
