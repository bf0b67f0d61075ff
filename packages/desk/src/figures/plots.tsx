// The plots. Their library comes only when somebody looks at figures; without it the table below says the same.
import type { Figures } from "@civil/casework/views.ts"
import { createEffect, createResource, For, on, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { isWorthDrawing, lines, type Measure, seriesOf } from "./series.ts"
import { figureWords as words } from "./words.ts"

const plots = [
  { title: words.plotFlow, unit: words.cases, measures: ["received", "done", "waiting"] },
  { title: words.plotAges, unit: words.days, measures: ["medianDays", "p90Days"] },
  { title: words.plotLate, unit: words.cases, measures: ["overdue", "returned"] },
] as const satisfies readonly { readonly measures: readonly Measure[]; [key: string]: unknown }[]

export function Plots(props: { figures: Figures }) {
  const house = useHouse()
  const [drawing] = createResource(() =>
    import("./draw.ts").then(
      ({ draw }) => draw,
      () => undefined,
    ),
  )
  const series = (plot: (typeof plots)[number]) =>
    seriesOf(
      props.figures,
      plot.measures.map((measure) => [measure, house.say(words[measure])] as const),
    )
  return (
    <section class="desk-plots">
      <Show when={!drawing.loading && !drawing()}>
        <p role="status">{house.say(words.plotFailed)}</p>
      </Show>
      <Show when={drawing()}>
        {(draw) => (
          <>
            <For each={plots}>
              {(plot) => (
                <Show when={isWorthDrawing(series(plot))}>
                  <figure>
                    <figcaption>
                      {house.say(plot.title)}
                      <Legend kinds={plot.measures.map((measure) => house.say(words[measure]))} />
                    </figcaption>
                    <Drawn
                      draw={() =>
                        draw()(series(plot), {
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
            <p class="muted">
              {house.say(plots.some((plot) => isWorthDrawing(series(plot))) ? words.plotNote : words.tooFew)}
            </p>
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

function Legend(props: { kinds: readonly string[] }) {
  return (
    <ul class="desk-legend">
      <For each={props.kinds}>
        {(kind, index) => (
          <li>
            <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
              <path
                d="M0 4h28"
                stroke={lines[index()]?.colour}
                stroke-dasharray={lines[index()]?.dash}
                stroke-width="2"
              />
            </svg>
            {kind}
          </li>
        )}
      </For>
    </ul>
  )
}
