// One page with every example of the desk's own components, in the desk's compact sizes.
import type { Language } from "@civil/core/text.ts"
import { For } from "solid-js"
import css from "../desk.css?inline"
import { draw } from "../draw.tsx"
import type { Examples } from "../example.ts"

const modules = import.meta.glob<{ readonly examples: Examples }>("./*/examples.tsx", { eager: true })

export const deskComponents: readonly (readonly [string, Examples])[] = Object.entries(modules).map(
  ([path, module]) => [path.split("/")[1] ?? path, module.examples],
)

export function deskCatalogue(language: Language): string {
  const body = draw(() => (
    <main class="wrap">
      <h1>{language === "zh" ? "工作台组件" : "Desk components"}</h1>
      <For each={deskComponents}>
        {([name, examples]) => (
          <For each={Object.entries(examples)}>
            {([title, render]) => (
              <div class="example">
                <p class="small muted">
                  {name}: {title}
                </p>
                {render(language)}
              </div>
            )}
          </For>
        )}
      </For>
    </main>
  ))
  const frame = ".example{margin-top:1.5rem}.watermark-paper{position:relative;height:12rem;background:#fff}"
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}" data-desk><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Desk</title><style>${css}${frame}</style></head><body>${body}</body></html>`
}
