// The citizen sheet, cut so that a page carries in its head only what it shows.
const sheets = import.meta.glob<string>(["./*/*.css", "!./desk/*.css"], {
  query: "?inline",
  import: "default",
  eager: true,
})

/** On every page, in this order; `print` after everything. */
const always = ["tokens", "base", "shell"] as const

/** Components drawn with the styles of others. */
const uses: Readonly<Record<string, readonly string[]>> = {
  choice: ["field"],
  "date-field": ["field"],
  select: ["field"],
  fieldset: ["field"],
  "search-box": ["field", "button"],
  "print-button": ["button"],
  "error-summary": ["notice"],
  "office-card": ["tag"],
  checklist: ["field"],
  timeline: ["field"],
  papers: ["field", "button"],
  counter: ["field"],
}

function sheet(name: string): string {
  const path = Object.keys(sheets).find((file) => file.endsWith(`/${name}.css`))
  return path ? (sheets[path] ?? "") : ""
}

/** The minified styles of these components (folder names) and of the frame, for one `<style>` in the head. */
export function cssFor(...components: readonly string[]): string {
  const names = new Set<string>(always)
  for (const component of components) {
    for (const used of uses[component] ?? []) names.add(used)
    names.add(component)
  }
  names.delete("print")
  return [...names, "print"].map(sheet).join("")
}

/** Everything at once: for the catalogue, and for pages too rare to tune. */
export const citizenCss: string = cssFor(
  ...Object.keys(sheets).map((file) => file.slice(file.lastIndexOf("/") + 1, -".css".length)),
)
