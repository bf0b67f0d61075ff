// One plot: lines over weeks, told apart by their dashes as well as by colour.
import { lineY, plot, ruleY } from "@observablehq/plot"
import { lines, type Point } from "./series.ts"

export interface DrawOptions {
  readonly unit: string
  readonly label: string
  /** In the order of their colours. */
  readonly kinds: readonly string[]
}

/** A week of nothing is a flat line at the bottom, not in the middle. */
const leastTop = 5
/** Room for so many dates under a plot. */
const mostTicks = 7

/**
 * Drawn in a document of its own: the library puts a style element beside its lines, which the page's security policy refuses
 * (and would report); its few rules stand in figures.css.
 */
export function draw(points: readonly Point[], { unit, label, kinds }: DrawOptions): Element {
  const weeks = [...new Set(points.map(({ week }) => week.getTime()))].map((time) => new Date(time))
  const every = Math.ceil(weeks.length / mostTicks)
  const svg = plot({
    document: document.implementation.createHTMLDocument(""),
    width: 640,
    height: 220,
    marginRight: 24,
    ariaLabel: label,
    x: {
      type: "utc",
      label: null,
      tickFormat: (week: Date) => week.toISOString().slice(5, 10),
      ticks: weeks.filter((_, index) => (weeks.length - 1 - index) % every === 0),
    },
    y: {
      label: unit,
      grid: true,
      domain: [0, Math.max(leastTop, ...points.map(({ value }) => value ?? 0))],
      nice: true,
      ticks: 4,
      tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ""),
    },

    marks: [
      ruleY([0]),
      ...kinds.map((kind, index) =>
        lineY(
          points.filter((point) => point.kind === kind),
          {
            x: "week",
            y: "value",
            stroke: lines[index]?.colour ?? "currentColor",
            strokeWidth: 2,
            strokeDasharray: lines[index]?.dash ?? "none",
            marker: "dot",
          },
        ),
      ),
    ],
  })
  for (const style of svg.querySelectorAll("style")) style.remove()
  // The whole is one picture with one name; names of its parts would be read for nothing.
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label")
  svg.setAttribute("role", "img")
  return document.adoptNode(svg)
}
