// The plots. Their library comes only when somebody looks at figures; without it the table below says the same.
import type { Figures } from "@civil/casework/views.ts"
import { createEffect, createResource, For, on, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { draw } from "./draw.ts"
import { type Measure, seriesOf } from "./series.ts"
import { figureWords as words } from "./words.ts"

const plots = [
  { title: words.plotFlow, unit: words.cases, measures: ["received", "done", "waiting"] },
  { title: words.plotAges, unit: words.days, measures: ["medianDays", "p90Days"] },
  { title: words.plotLate, unit: words.cases, measures: ["overdue", "returned"] },
] as const satisfies readonly { readonly measures: readonly Measure[]; [key: string]: unknown }[]

export function Plots(props: { figures: Figures }) {
  const house = useHouse()
  const [library] = createResource(() =>
    import("@observablehq/plot").then(
      (loaded) => loaded,
      () => undefined,
    ),
  )
  const series = (plot: (typeof plots)[number]) =>
    seriesOf(
      props.figures.rows,
      plot.measures.map((measure) => [measure, house.say(words[measure])] as const),
    )
  return (
    <section class="desk-plots">
      <Show when={!library.loading && !library()}>
        <p role="status">{house.say(words.plotFailed)}</p>
      </Show>
      <Show when={library()}>
        {(loaded) => (
          <>
            <For each={plots}>
              {(plot) => (
                <Show when={series(plot).length > 0}>
                  <figure>
                    <figcaption>{house.say(plot.title)}</figcaption>
                    <Drawn
                      draw={() =>
                        draw(loaded(), series(plot), {
                          unit: house.say(plot.unit),
                          label: house.say(plot.title),
                          kinds: plot.measures.map((measure) => house.say(words[measure])),
                        })
                      }
                    />
                  </figure>
                </Show>
              )}
            </For>
            <p class="muted">{house.say(words.plotNote)}</p>
          </>
        )}
      </Show>
    </section>
  )
}

function Drawn(props: { draw: () => Element }) {
  let place: HTMLDivElement | undefined
  createEffect(on(props.draw, (svg) => place?.replaceChildren(svg)))
  return (
    <div
      ref={(element) => {
        place = element
      }}
    />
  )
}
