// What is due for an organization, until when, and what follows if it is late: said plainly, decided by people.
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import type { ReportDuty } from "@civil/services/organizations/duties/duties.ts"
import { conclusionWords, listWords } from "@civil/services/organizations/verdict/index.ts"
import { Button, ButtonLink, Form, Notice, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { MineProps } from "./data.ts"
import { links } from "./links.ts"
import { mine } from "./words.ts"

type Tone = "neutral" | "waiting" | "stop" | "done"

/** The year that still runs is filed in the next; a case under way is neither open nor late. */
export function standingOf(
  duty: ReportDuty,
  filed: boolean,
  today: string,
): { text: Text; values: Values; tone: Tone } {
  const { state, daysLeft: days, inspection } = duty
  const plain = (text: Text, tone: Tone, values: Values = {}) => ({ text, tone, values })
  if (state === "done" && inspection)
    return plain(mine.done, "done", { conclusion: conclusionWords[inspection.conclusion] })
  if (filed) return plain(mine.filedAlready, "waiting")
  if (state === "elsewhere" && duty.site) return plain(mine.elsewhere, "neutral", { site: duty.site })
  if (state === "not_due")
    return plain(duty.why === "after_cut_off" ? mine.afterCutOff : mine.beforeRegister, "neutral")
  if (`${duty.year}` >= today.slice(0, 4)) return plain(mine.notYet, "neutral")
  if (state === "unknown") return plain(mine.unknown, "waiting")
  if (duty.unsaid) return plain(mine.lateUnsaid, "waiting", { day: dayText(duty.dueRegistrar) })
  if (state === "late") return plain(mine.late, "stop", { days: -days })
  return days === 0
    ? plain(mine.today, "stop")
    : plain(mine.open, days <= 30 ? "waiting" : "neutral", { days })
}

export function Duties(props: MineProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <section class="flow">
      <h2>{words(mine.duties)}</h2>
      <Entries {...props} />
      <Poor {...props} />
      <Show when={props.duties.length > 0} fallback={<p>{words(mine.dutiesNone)}</p>}>
        <For each={props.duties}>{(duty) => <Duty {...props} duty={duty} />}</For>
      </Show>
    </section>
  )
}

function Duty(props: MineProps & { readonly duty: ReportDuty }) {
  const { duty } = props
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const filed = props.filedYears.includes(duty.year)
  const standing = standingOf(duty, filed, props.today)
  const over = `${duty.year}` < props.today.slice(0, 4)
  const asked = () => (duty.state === "open" || duty.state === "late" || duty.state === "unknown") && !filed
  const dated = () => asked() && duty.state !== "unknown"
  const { rule } = duty
  // What threatens is told to whom it has not yet happened.
  const isListed = () =>
    standingEntries(props).some(({ list, ground }) => list === "abnormal" && ground === "annual_report")
  const afterwards = {
    accepted: mine.lateAccepted,
    closed: mine.lateClosed,
    not_yet_published: mine.lateUnknown,
  }
  return (
    <article class="flow" id={`year-${duty.year}`}>
      <h3>{words(mine.annual, { year: duty.year })}</h3>
      <p>
        <Tag tone={standing.tone} label={words(standing.text, standing.values)} />
      </p>
      <Show when={dated()}>
        <ul>
          <Show when={duty.dueSupervisor}>
            {(day) => (
              <li>
                {words(mine.dueSupervisor, { day: dayText(day()) })}
                {day() < props.today ? words(mine.past) : ""}
              </li>
            )}
          </Show>
          <li>{words(mine.dueRegistrar, { day: dayText(duty.dueRegistrar) })}</li>
          <Show when={rule.opens === "not_yet_published"}>
            <li class="muted">{words(mine.window)}</li>
          </Show>
        </ul>
        <Show when={duty.rectify}>
          <p>{words(mine.rectify)}</p>
        </Show>
        <Show when={duty.state === "late"}>
          <p>{words(afterwards[rule.late])}</p>
        </Show>
        <Show when={over && !isListed()}>
          <p>{words(mine.ifLate)}</p>
        </Show>
      </Show>
      <Show when={asked() && over && rule.late !== "closed"}>
        <Begin {...props} matter="organizations.annual_report" may="report">
          {words(mine.beginReport, { year: duty.year })}
        </Begin>
      </Show>
      <p class="small muted">{words(mine.source, { source: rule.source.title })}</p>
      <Show when={rule.caution}>{(caution) => <p class="small muted">{words(caution())}</p>}</Show>
    </article>
  )
}

/** A press begins a draft with what the register knows; without the authority it says whom to ask. */
export function Begin(
  props: MineProps & {
    readonly matter: string
    readonly may: MineProps["grant"]["may"][number]
    readonly children: string
    readonly secondary?: boolean
  },
) {
  const words = (text: Text) => say(text, props.language)
  return (
    <Show
      when={props.grant.may.includes(props.may)}
      fallback={
        <p class="muted">{`${props.children}${props.language === "zh" ? "：" : ": "}${words(mine.noScope)}`}</p>
      }
    >
      <Form action={links.file(props.organization.code)} csrf={props.csrf} hidden={{ matter: props.matter }}>
        <div class="actions">
          <Button label={props.children} kind={props.secondary ? "secondary" : "primary"} once />
        </div>
      </Form>
    </Show>
  )
}

/** Two years in a row missed or failed: what older local practice makes of it, said as that. */
function Poor(props: MineProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const poor = () =>
    props.organization.inspections.filter(
      ({ conclusion }) => conclusion === "absent" || conclusion === "failed",
    )
  const pair = () =>
    poor()
      .map(({ year }) => year)
      .find((year) => poor().some((each) => each.year === year - 1))
  return (
    <Show when={props.duties.length > 0 && pair()}>
      {(year) => <Notice tone="stop" title={words(mine.absent, { years: `${year() - 1}、${year()}` })} />}
    </Show>
  )
}

const standingEntries = ({ organization, today }: MineProps) =>
  organization.entries.filter(({ on, removedOn }) => on <= today && removedOn === undefined)

function Entries(props: MineProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <For each={standingEntries(props)}>
      {(entry) => (
        <Notice
          tone="stop"
          title={words(mine.entry, { day: dayText(entry.on), list: listWords[entry.list] })}
        >
          <Show when={entry.reason}>{(reason) => <p>{reason()}</p>}</Show>
          <Show when={props.offered("organizations.delisting")}>
            <p class="actions">
              <ButtonLink
                href={links.apply("organizations.delisting", props.organization.code)}
                label={words(mine.entryAsk)}
              />
              <ButtonLink
                href={links.apply("organizations.objection", props.organization.code)}
                label={words(mine.entryObject)}
                kind="secondary"
              />
            </p>
          </Show>
        </Notice>
      )}
    </For>
  )
}

/** The nearest thing to do, for the list. */
export function nearest(
  duties: readonly ReportDuty[],
  filed: readonly number[],
  today: string,
  language: Language,
) {
  const first = duties.find(
    ({ state, year }) =>
      (state === "open" || state === "late") && !filed.includes(year) && `${year}` < today.slice(0, 4),
  )
  if (!first) return undefined
  const { text, values, tone } = standingOf(first, false, today)
  const what = say(mine.annual, language, { year: first.year })
  return { what, label: say(text, language, values), tone }
}
