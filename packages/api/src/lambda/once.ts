// Opened once for a process, begun while the function starts; an opening that failed is tried again by the next event.

export function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opening: Promise<Value> | undefined
  const opened = () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  // What it throws is thrown again for whoever asks.
  opened().catch(() => undefined)
  return opened
}
