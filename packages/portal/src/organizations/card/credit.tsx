// 信用名录 with the legal reason and the way off it, 行政处罚, 分支机构.
import { moneyText } from "@civil/core/money.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import type { CreditEntry, Penalty } from "@civil/register/organization.ts"
import { type Removal, removalOf, standsOn } from "@civil/services/organizations/credit.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { listWords, reasonOf } from "@civil/services/organizations/verdict/index.ts"
import { SummaryList, type SummaryRow, Table, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { SourceLine } from "../marked.tsx"
import { Section, type SectionProps } from "./section.tsx"
import { card } from "./words.ts"

export function CreditEntries(props: SectionProps) {
  const { data, language } = props
  const { entries, penalties, basic } = data.at.organization
  const removal = (entry: CreditEntry) =>
    removalOf(entry, entries, data.day, { penalties, status: basic.status })
  const [first] = entries
  return (
    <Section {...props} dataset="entries" title={card.lists} empty={entries.length === 0}>
      <For each={[...entries].sort((one, other) => other.on.localeCompare(one.on))}>
        {(entry) => (
          <>
            <Entry {...props} entry={entry} removal={removal(entry)} />
            {/* What a decision brought is newer than the file whose line closes the section. */}
            <Show when={entry.mark ?? data.at.marks.entries?.lists?.[entry.list]}>
              {(mark) => <SourceLine language={language} mark={mark()} />}
            </Show>
          </>
        )}
      </For>
      <Show when={first}>
        {(one) => <p class="muted small noprint">{say(removal(one()).basis, language)}</p>}
      </Show>
    </Section>
  )
}

function Entry(props: SectionProps & { readonly entry: CreditEntry; readonly removal: Removal }) {
  const { entry, removal, language, data } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const stands = standsOn(entry, data.day)
  // Only where the authority's own words say something else; an unknown ground is not named.
  const legal = entry.reason && entry.ground !== "other" && entry.reason !== removal.ground.zh
  const row = (term: Text, value: string | undefined): readonly SummaryRow[] =>
    value ? [{ term: words(term), value }] : []
  const tone = entry.list === "serious" ? "stop" : "waiting"
  return (
    <div class="entry">
      <h3>
        {words(listWords[entry.list])}{" "}
        <Tag label={words(stands ? card.listedNow : card.listedBefore)} tone={stands ? tone : "neutral"} />
      </h3>
      <SummaryList
        language={language}
        rows={[
          ...row(card.reason, words(reasonOf(entry))),
          ...(legal ? row(card.ground, words(removal.ground)) : []),
          ...row(card.listedOn, words(dayText(entry.on))),
          ...row(card.authority, entry.authority),
          ...row(card.document, entry.document),
          ...row(card.removedOn, entry.removedOn && words(dayText(entry.removedOn))),
          ...row(card.removalReason, entry.removalReason),
        ]}
      />
      <Show when={stands}>
        <div class="noprint">
          <p>
            <b>{words(card.path)}</b>
          </p>
          <ol class="path">
            <For each={removal.steps}>{(step) => <li>{words(step)}</li>}</For>
          </ol>
        </div>
      </Show>
    </div>
  )
}

export function Penalties(props: SectionProps) {
  const { penalties } = props.data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const kind = ({ kind: says, amountFen }: Penalty) =>
    amountFen === undefined ? says : `${says} ${words(moneyText(amountFen))}`
  return (
    <Section {...props} dataset="penalties" title={card.penalties} empty={penalties.length === 0}>
      <Table
        caption={words(card.penalties)}
        captionHidden
        head={[card.penaltyOn, card.penaltyKind, card.penaltyGround, card.authority, card.document].map(
          (text) => words(text),
        )}
        rows={penalties.map((penalty) => [
          words(dayText(penalty.on)),
          kind(penalty),
          penalty.ground ?? "",
          penalty.authority ?? "",
          penalty.document ?? "",
        ])}
      />
    </Section>
  )
}

export function Branches(props: SectionProps) {
  const { branches } = props.data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <Section {...props} dataset="branches" title={card.branches} empty={branches.length === 0} screenOnly>
      <ul class="plain-rows">
        <For each={branches}>
          {({ name, kind, since, until }) => (
            <li>
              {name}
              <span class="muted small">
                {[
                  words(kind === "representative" ? card.representative : card.branch),
                  ...(since ? [words(card.branchSince, { day: dayText(since) })] : []),
                  ...(until ? [words(card.branchUntil, { day: dayText(until) })] : []),
                ].join(" · ")}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}
