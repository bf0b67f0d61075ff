// The best entries of those met, in order: a heap of as many as the page needs.

export class Best {
  readonly #limit: number
  /** The worst of the kept ones first. */
  readonly #heap: number[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  /** No worse one would be kept. */
  get bound(): number {
    return this.#heap.length < this.#limit ? Number.POSITIVE_INFINITY : (this.#heap[0] ?? -1)
  }

  add(key: number): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push(key)
      this.#rise(heap.length - 1)
    } else if (key < (heap[0] ?? -1)) {
      heap[0] = key
      this.#sink()
    }
  }

  sorted(): readonly number[] {
    return [...this.#heap].sort((one, other) => one - other)
  }

  #rise(from: number): void {
    const heap = this.#heap
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1
      if ((heap[above] as number) >= (heap[at] as number)) return
      ;[heap[above], heap[at]] = [heap[at] as number, heap[above] as number]
      at = above
    }
  }

  #sink(): void {
    const heap = this.#heap
    for (let at = 0; ; ) {
      let worst = at
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < heap.length && (heap[below] as number) > (heap[worst] as number)) worst = below
      if (worst === at) return
      ;[heap[worst], heap[at]] = [heap[at] as number, heap[worst] as number]
      at = worst
    }
  }
}
