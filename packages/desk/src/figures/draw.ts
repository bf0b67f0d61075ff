// One plot: lines over weeks, each named at its end, so that colour only repeats what the word says.
import { lineY, plot, ruleY, text } from "@observablehq/plot"
import type { Point } from "./series.ts"

export interface DrawOptions {
  readonly unit: string
  readonly label: string
  /** In the order of their colours. */
  readonly kinds: readonly string[]
}

const colours = ["#1f5591", "#1f6f54", "#8a5200"]
/** Room for so many dates under a plot. */
const mostTicks = 7
const dashes = ["", "6 3", "2 3"]

/**
 * Drawn in a document of its own: the library puts a style element beside its lines, which the page's security policy refuses
 * (and would report); its few rules stand in figures.css.
 */
export function draw(points: readonly Point[], { unit, label, kinds }: DrawOptions): Element {
  const last = new Map(points.filter(({ value }) => value !== null).map((point) => [point.kind, point]))
  const weeks = [...new Set(points.map(({ week }) => week.getTime()))].map((time) => new Date(time))
  const every = Math.ceil(weeks.length / mostTicks)
  const svg = plot({
    document: document.implementation.createHTMLDocument(""),
    width: 640,
    height: 220,
    marginRight: 110,
    ariaLabel: label,
    x: {
      type: "utc",
      label: null,
      tickFormat: (week: Date) => week.toISOString().slice(5, 10),
      ticks: weeks.filter((_, index) => (weeks.length - 1 - index) % every === 0),
    },
    y: { label: unit, grid: true, zero: true, nice: true, ticks: 4 },
    color: { domain: [...kinds], range: colours },
    marks: [
      ruleY([0]),
      ...kinds.map((kind, index) =>
        lineY(
          points.filter((point) => point.kind === kind),
          {
            x: "week",
            y: "value",
            stroke: colours[index] ?? "#1c2733",
            strokeWidth: 2,
            strokeDasharray: dashes[index] ?? "",
            marker: "dot",
          },
        ),
      ),
      text([...last.values()], {
        x: "week",
        y: "value",
        text: "kind",
        textAnchor: "start",
        dx: 8,
        fill: "currentColor",
      }),
    ],
  })
  for (const style of svg.querySelectorAll("style")) style.remove()
  svg.setAttribute("role", "img")
  return document.adoptNode(svg)
}
