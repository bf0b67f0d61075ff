// What may be said of an error in a log or a record: its class and where it was thrown. Its message stays out: it may quote what a person typed.

/** Frames that are kept; the first is where it was thrown. */
const mostFrames = 6

export function placeOf(thrown: unknown): { readonly name: string; readonly at: string } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: "" }
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
  const at = frames.slice(0, mostFrames).map((line) =>
    line
      .trim()
      .replace(/^at /, "")
      .replace(/file:\/\/\S*\/(?=packages|dist|node_modules)/, ""),
  )
  return { name: thrown.name, at: at.join(" < ") }
}
