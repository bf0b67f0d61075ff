// The form of the name pre-check and its answer: how the name was read, what was found with its article, what to do next.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { segmentNames, typeNames } from "@civil/services/organizations/naming/labels.ts"
import type { Finding, NameCheck, Other } from "@civil/services/organizations/naming/model.ts"
import { nameTypes } from "@civil/services/organizations/naming/model.ts"
import { regionIn } from "@civil/services/organizations/naming/structure.ts"
import {
  Breadcrumb,
  Button,
  ButtonLink,
  ErrorSummary,
  Field,
  Notice,
  PrintButton,
  RadioGroup,
  Select,
  Tag,
} from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { shell } from "../words.ts"
import { links } from "./links.ts"
import type { Typed } from "./name-check.tsx"
import { examplesIn, nameCheck as words } from "./name-check-words.ts"
import { shared } from "./words.ts"

interface Problem {
  readonly field: string
  readonly message: string
}

interface NameCheckViewProps {
  readonly language: Language
  readonly bureaus: readonly BureauProfile[]
  readonly typed: Typed
  readonly found: NameCheck | undefined
  readonly errors: readonly Problem[]
}

export const checkHref = (ask: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(ask).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `${links.nameCheck}?${new URLSearchParams(given)}`
}

export function NameCheckView(props: NameCheckViewProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="flow col">
      <Breadcrumb
        language={props.language}
        items={[
          { href: "/", label: said(shell.home) },
          { href: links.search(), label: said(shared.title) },
        ]}
      />
      <Show when={props.errors.length > 0}>
        <ErrorSummary language={props.language} errors={props.errors} />
      </Show>
      <h1>{said(words.title)}</h1>
      <Show when={props.found} fallback={<p class="lede">{said(words.lead)}</p>}>
        {(found) => <Answered language={props.language} bureaus={props.bureaus} found={found()} />}
      </Show>
      <Show when={props.found}>
        <h2>{said(words.again)}</h2>
      </Show>
      <AskForm {...props} />
      <Show when={!props.found}>
        <Examples language={props.language} region={props.typed.region} />
      </Show>
    </div>
  )
}

function AskForm(props: NameCheckViewProps) {
  const said = (text: Text) => say(text, props.language)
  const error = (field: string) => props.errors.find((each) => each.field === field)?.message
  return (
    <form class="flow noprint" method="get" action={links.nameCheck} novalidate>
      <Field
        language={props.language}
        name="name"
        label={said(words.name)}
        hint={said(words.nameHint)}
        value={props.typed.name}
        error={error("name")}
        autocomplete="off"
        width="full"
      />
      <RadioGroup
        language={props.language}
        name="type"
        label={said(words.type)}
        hint={said(words.typeHint)}
        value={props.typed.type}
        error={error("type")}
        options={nameTypes.map((value) => ({ value, label: said(typeNames[value]) }))}
      />
      <Select
        language={props.language}
        name="region"
        label={said(words.region)}
        hint={said(words.regionHint)}
        value={props.typed.region}
        error={error("region")}
        options={props.bureaus.map(({ code, name }) => ({ value: code, label: said(name) }))}
        always
      />
      <div class="actions">
        <Button label={said(words.ask)} />
      </div>
    </form>
  )
}

const tones = { pass: "ok", look: "warn", fail: "stop" } as const

function Answered(props: {
  readonly language: Language
  readonly bureaus: readonly BureauProfile[]
  readonly found: NameCheck
}) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { found } = props
  const { name, type, region } = found.ask
  const headline = found.overall === "pass" && found.findings.length > 0 ? "noted" : found.overall
  return (
    <>
      <Notice
        tone={tones[found.overall]}
        title={said(words[headline], { name: found.reading.name, count: found.findings.length })}
        live
      >
        <p>{said(words[`${headline}Why`])}</p>
        <p>
          <strong>{said(words.noPromise)}</strong>
        </p>
      </Notice>
      <h2>{said(words.read)}</h2>
      <ol class="name-read">
        <For each={found.reading.segments}>
          {({ role, text }) => (
            <li class={`role-${role}`}>
              <b>{text}</b>
              <span class="small">{said(segmentNames[role])}</span>
            </li>
          )}
        </For>
      </ol>
      <Show when={found.findings.length > 0}>
        <h2>{said(words.findings)}</h2>
        <ul class="findings">
          <For each={found.findings}>
            {(finding) => <FindingItem language={props.language} finding={finding} found={found} />}
          </For>
        </ul>
      </Show>
      <Compared {...props} />
      <details class="more">
        <summary>{said(words.unchecked)}</summary>
        <div class="flow">
          <ul class="dots">
            <For each={[words.unchecked1, words.unchecked2, words.unchecked3, words.unchecked4]}>
              {(line) => <li>{said(line)}</li>}
            </For>
          </ul>
        </div>
      </details>
      <div class="actions noprint">
        <Show when={found.overall !== "fail" && type !== "branch"}>
          <ButtonLink
            href={`${links.setUp}?${new URLSearchParams({ type, name, region })}`}
            label={said(words.setUp)}
            iconEnd="go"
          />
        </Show>
        <ButtonLink href="/apply/organizations.guidance" label={said(words.askPerson)} kind="secondary" />
        <PrintButton language={props.language} />
      </div>
      <p class="small muted">{said(words.address)}</p>
    </>
  )
}

const gradeTones = { block: "stop", look: "waiting", warn: "neutral" } as const

function FindingItem(props: {
  readonly language: Language
  readonly finding: Finding
  readonly found: NameCheck
}) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { finding, found } = props
  const { name, type, region } = found.ask
  return (
    <li class="flow">
      <p>
        <Tag label={said(words.grades[finding.grade])} tone={gradeTones[finding.grade]} />{" "}
        <strong>{said(finding.text)}</strong>
      </p>
      <p>{said(finding.todo)}</p>
      <Show when={finding.others?.length}>
        <ul class="dots">
          <For each={finding.others}>{(other) => <OtherItem language={props.language} other={other} />}</For>
        </ul>
      </Show>
      <Show when={finding.asks === "person"}>
        <form class="actions noprint" method="get" action={links.nameCheck}>
          <For each={Object.entries({ name, type, region })}>
            {([key, value]) => <input type="hidden" name={key} value={value} />}
          </For>
          <Button name="person" value="no" label={said(words.personNo)} kind="secondary" />
          <Button name="person" value="yes" label={said(words.personYes)} kind="secondary" />
        </form>
      </Show>
      <p class="small muted">
        {said(words.ground, { document: finding.ground.document, article: finding.ground.article ?? "" })}
        <Show when={finding.ground.why}>{(why) => <> {said(words.why, { why: why() })}</>}</Show>
      </p>
    </li>
  )
}

function OtherItem(props: { readonly language: Language; readonly other: Other }) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const href = () =>
    props.other.code === undefined ? links.illegal({ q: props.other.name }) : links.card(props.other.code)
  return (
    <li>
      <a href={href()}>{props.other.name}</a>
      <Show when={props.other.illegal}>
        {" "}
        <Tag label={said(words.illegal)} tone="stop" />
      </Show>
      <Show when={props.other.freeFrom}>
        {(day) => <span class="small"> {said(words.freeFrom, { day: dayText(day()) })}</span>}
      </Show>
    </li>
  )
}

const dayOr = (day: string | undefined): Text => (day === undefined ? words.noDay : dayText(day))

function Compared(props: {
  readonly language: Language
  readonly bureaus: readonly BureauProfile[]
  readonly found: NameCheck
}) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const head = () => props.found.compared.find(({ bureau }) => bureau === props.found.ask.region)
  const bureau = () =>
    props.bureaus.find(({ code }) => code === props.found.ask.region)?.name ?? { zh: "", en: "" }
  return (
    <p class="small muted">
      <Show when={head()} fallback={said(words.notCompared, { bureau: bureau() })}>
        {(head) =>
          said(words.compared, {
            bureau: bureau(),
            day: dayOr(head().asOf),
            version: head().version,
          })
        }
      </Show>
      <Show when={props.found.compared.some(({ bureau: other }) => other !== props.found.ask.region)}>
        {" "}
        {said(words.comparedMore, { others: props.found.compared.length - (head() ? 1 : 0) })}
      </Show>
    </p>
  )
}

function Examples(props: { readonly language: Language; readonly region: string }) {
  const said = (text: Text) => say(text, props.language)
  return (
    <section class="flow">
      <h2>{said(words.examples)}</h2>
      <ul class="dots">
        <For each={examplesIn(regionIn(props.region))}>
          {([type, name]) => (
            <li>
              <a href={checkHref({ name, type, region: props.region })}>{name}</a>
              <span class="small muted"> {said(typeNames[type])}</span>
            </li>
          )}
        </For>
      </ul>
      <h2>{said(words.built)}</h2>
      <ul class="dots">
        <For each={[words.built1, words.built2, words.built3, words.built4]}>
          {(line) => <li>{said(line)}</li>}
        </For>
      </ul>
    </section>
  )
}
