// 年检年报, 评估等级, 慈善: each year's result as a strip that is read at a glance, the rating as long as it lasts.
import { say, type Text, type Values } from "@civil/core/text.ts"
import type { Inspection } from "@civil/register/organization.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { inForce, latestRating } from "@civil/services/organizations/verdict/index.ts"
import { Icon, type IconName, SummaryList, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { Section, type SectionProps } from "./section.tsx"
import { card } from "./words.ts"

const most = 8
const icons = {
  passed: "ok",
  filed: "file",
  basically_passed: "warn",
  failed: "stop",
  absent: "stop",
} as const satisfies Readonly<Record<Inspection["conclusion"], IconName>>

interface Year {
  readonly year: number
  readonly inspection: Inspection | undefined
}

/** The years from the newest result back, with gaps shown as gaps; no year the register has not begun to speak of. */
function yearsOf(inspections: readonly Inspection[]): readonly Year[] {
  const years = inspections.map(({ year }) => year)
  if (years.length === 0) return []
  const newest = Math.max(...years)
  const oldest = Math.max(Math.min(...years), newest - most + 1)
  return Array.from({ length: newest - oldest + 1 }, (_, index) => {
    const year = newest - index
    return { year, inspection: inspections.find((each) => each.year === year) }
  })
}

export function Inspections(props: SectionProps) {
  const { inspections } = props.data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const years = yearsOf(inspections)
  return (
    <Section {...props} dataset="inspections" title={card.inspections} empty={years.length === 0}>
      <ol class="years">
        <For each={years}>
          {({ year, inspection }) => (
            <li class={inspection?.conclusion ?? "none"}>
              <span class="year">{words(card.inspectionYear, { year })}</span>
              <b>
                <Show when={inspection} fallback={words(card.noneYear)}>
                  {(row) => (
                    <>
                      <Icon name={icons[row().conclusion]} />
                      {words(card[row().conclusion])}
                    </>
                  )}
                </Show>
              </b>
              <Show when={inspection?.on}>
                {(on) => <span class="on">{words(card.inspectionOn, { day: dayText(on()) })}</span>}
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={years.some(({ inspection }) => !inspection)}>
        <p class="muted small">{words(card.notYear)}</p>
      </Show>
    </Section>
  )
}

export function Ratings(props: SectionProps) {
  const { data, language } = props
  const { ratings } = data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const latest = latestRating(ratings, data.day)
  return (
    <Section {...props} dataset="ratings" title={card.ratings} empty={ratings.length === 0}>
      <ul class="grades">
        <For each={ratings}>
          {(rating) => {
            const counts = rating === latest && inForce(rating, data.day)
            return (
              <li>
                <b class={counts ? "grade" : "grade over"}>{rating.grade}</b>
                <span>
                  {words(card.ratingUntil, { from: dayText(rating.from), to: dayText(rating.to) })}{" "}
                  <Tag
                    label={words(inForce(rating, data.day) ? card.ratingNow : card.ratingOver)}
                    tone={inForce(rating, data.day) ? "done" : "neutral"}
                  />
                </span>
              </li>
            )
          }}
        </For>
      </ul>
      <p class="muted small noprint">{words(card.ratingWhat)}</p>
    </Section>
  )
}

export function CharityStatus(props: SectionProps) {
  const { data, language } = props
  const { charity } = data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const covered = data.at.marks.charities?.extent === "whole"
  const qualification = (): string => {
    if (!charity) return ""
    const { fundraising, fundraisingSince: since, fundraisingUntil: until } = charity
    if (until && until <= data.day) return words(card.fundraisingUntil, { day: dayText(until) })
    if (fundraising === "no") return words(card.fundraisingNo)
    if (since) return words(card.fundraisingSince, { day: dayText(since) })
    if (fundraising === undefined) return words(card.fundraisingUnsaid)
    return words(card.fundraisingYes)
  }
  return (
    <Section {...props} dataset="charities" title={card.charity} empty={!charity && !covered}>
      <Show when={charity} fallback={<p>{words(card.charityNo)}</p>}>
        {(one) => (
          <>
            <SummaryList
              language={language}
              rows={[
                {
                  term: words(card.charityYes),
                  value: one().since
                    ? words(card.charitySince, { day: dayText(one().since ?? "") })
                    : words(card.charityIs),
                },
                { term: words(card.fundraising), value: qualification() },
                ...(one().certificate
                  ? [{ term: words(card.certificateNumber), value: one().certificate }]
                  : []),
              ]}
            />
            <p class="muted small noprint">{words(card.fundraisingWhat)}</p>
          </>
        )}
      </Show>
    </Section>
  )
}
