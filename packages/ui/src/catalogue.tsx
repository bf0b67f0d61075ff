// One page with every example of every component, for the eye and for the tests.
import type { Language } from "@civil/core/text.ts"
import { For } from "solid-js"
import { draw } from "./draw.tsx"
import type { Examples } from "./example.ts"

interface Module {
  readonly examples: Examples
}

const modules = import.meta.glob<Module>("./*/examples.tsx", { eager: true })

export interface NamedExample {
  readonly component: string
  readonly name: string
  readonly render: Examples[string]
}

/** Every example there is; a new `examples.tsx` is found by itself. */
export const allExamples: readonly NamedExample[] = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module.examples).map(([name, render]) => ({
    component: path.split("/")[1] ?? path,
    name,
    render,
  })),
)

export const componentNames: readonly string[] = Object.keys(modules).map(
  (path) => path.split("/")[1] ?? path,
)

export function drawExample(example: NamedExample, language: Language): string {
  return draw(() => example.render(language))
}

function Body(props: { readonly language: Language }) {
  return (
    <main class="wrap" id="main">
      <h1>{props.language === "zh" ? "组件目录" : "Catalogue"}</h1>
      <For each={componentNames}>
        {(component) => (
          <section id={component}>
            <h2 class="muted">{component}</h2>
            <For each={allExamples.filter((example) => example.component === component)}>
              {(example) => (
                <div class="example">
                  <p class="small muted">{example.name}</p>
                  {example.render(props.language)}
                </div>
              )}
            </For>
          </section>
        )}
      </For>
    </main>
  )
}

export interface CatalogueOptions {
  readonly language: Language
  readonly elder: boolean
  readonly css: string
}

export function catalogue(options: CatalogueOptions): string {
  const body = draw(() => <Body language={options.language} />)
  const lang = options.language === "zh" ? "zh-CN" : "en"
  return `<!doctype html><html lang="${lang}"${options.elder ? " data-elder" : ""}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Catalogue</title><style>${options.css}main>section{margin-top:4rem}.example{margin-top:1.5rem}</style></head><body>${body}</body></html>`
}
