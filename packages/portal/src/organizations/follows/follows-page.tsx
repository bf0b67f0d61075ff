// What a person follows: organizations, official lists, own lists pasted in at once with an answer line by line.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { FollowView, OwnList } from "@civil/register/service.ts"
import { dayAt, dayText } from "@civil/services/organizations/days.ts"
import {
  Button,
  ButtonLink,
  Details,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Notice,
  Tag,
} from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import { follows } from "./words.ts"

export interface ListTyped {
  readonly id: string
  readonly name: string
  readonly text: string
}

export interface ListProblem {
  readonly field: "name" | "text"
  readonly message: Text
}

/** Lines of a pasted list that stand for no organization here. */
export interface WrongLines {
  readonly found: number
  /** Counted from 1. */
  readonly lines: readonly number[]
  /** A sentence a line. */
  readonly messages: readonly Text[]
}

export interface State {
  readonly text: Text
  readonly tone: "stop" | "waiting" | "neutral"
}

export interface FollowsPageProps {
  readonly language: Language
  readonly csrf: string
  readonly here: BureauProfile
  readonly bureaus: readonly BureauProfile[]
  readonly followed: readonly FollowView[]
  readonly own: readonly OwnList[]
  /** By code, of what is in own lists. */
  readonly names: ReadonlyMap<string, string>
  /** By code: how it stands, in one word. */
  readonly states: ReadonlyMap<string, State>
  readonly typed?: ListTyped | undefined
  readonly problems?: readonly ListProblem[] | undefined
  readonly wrong?: WrongLines | undefined
  readonly done?: Text | undefined
}

const officials = ["abnormal", "serious", "illegal"] as const

export function FollowsPage(props: FollowsPageProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const single = props.followed.filter(({ followed, inList }) => followed.kind === "organization" && !inList)
  const official = props.followed.filter(({ followed }) => followed.kind === "list")
  const nothing = props.followed.length === 0 && props.own.length === 0
  return (
    <div class="col flow">
      <ErrorSummary
        language={props.language}
        errors={(props.problems ?? []).map(({ field, message }) => ({ field, message: words(message) }))}
      />
      <h1>{words(follows.title)}</h1>
      <p class="lede">{words(follows.lead)}</p>
      <Show when={props.done}>{(text) => <Notice tone="ok" live title={words(text())} />}</Show>
      <Show when={nothing}>
        <Empty
          title={words(follows.none)}
          action={<ButtonLink href={links.search()} label={words(follows.search)} />}
        >
          {words(follows.noneMore)}
        </Empty>
      </Show>
      <Group {...props} title={follows.one} rows={single} />
      <Group {...props} title={follows.lists} rows={official} />
      <For each={props.own}>{(list) => <Own {...props} list={list} />}</For>
      <Officials {...props} official={official} />
      <ListForm {...props} />
    </div>
  )
}

function Group(props: FollowsPageProps & { readonly title: Text; readonly rows: readonly FollowView[] }) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <Show when={props.rows.length > 0}>
      <section class="flow">
        <h2>{words(props.title)}</h2>
        <ul class="follows">
          <For each={props.rows}>
            {(row) => (
              <li>
                <div>
                  <a href={hrefOf(row)}>{nameOf(props, row)}</a>{" "}
                  <StateTag {...props} code={row.followed.kind === "organization" ? row.followed.code : ""} />
                  <span class="rests">{words(follows.since, { day: dayText(dayAt(row.since)) })}</span>
                </div>
                <Form action="/my/follows/end" csrf={props.csrf} hidden={hiddenOf(row)}>
                  <Button label={words(follows.end)} about={nameOf(props, row)} kind="quiet" small once />
                </Form>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

const hrefOf = ({ followed }: FollowView) =>
  followed.kind === "organization"
    ? links.card(followed.code)
    : followed.list === "illegal"
      ? links.illegal()
      : links.list(followed.list, { bureau: followed.bureau })

function nameOf({ bureaus, language }: FollowsPageProps, { followed, name }: FollowView): string {
  if (followed.kind === "organization") return name
  const bureau = bureaus.find(({ code }) => code === followed.bureau)?.name
  return say(follows[followed.list], language, { bureau: bureau ?? followed.bureau })
}

const hiddenOf = ({ followed }: FollowView): Readonly<Record<string, string>> =>
  followed.kind === "organization"
    ? { code: followed.code }
    : { bureau: followed.bureau, list: followed.list }

function StateTag(props: FollowsPageProps & { readonly code: string }) {
  return (
    <Show when={props.states.get(props.code)}>
      {(state) => <Tag label={say(state().text, props.language)} tone={state().tone} />}
    </Show>
  )
}

function Own(props: FollowsPageProps & { readonly list: OwnList }) {
  const { list } = props
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <section class="flow">
      <h2>{list.name}</h2>
      <p class="muted">{words(follows.count, { count: list.codes.length })}</p>
      <ul class="plain-rows">
        <For each={list.codes}>
          {(code) => (
            <li>
              <a href={links.card(code)}>{props.names.get(code) ?? code}</a>{" "}
              <StateTag {...props} code={code} />
            </li>
          )}
        </For>
      </ul>
      <div class="actions">
        <a class="go" href={`${links.follows}?list=${encodeURIComponent(list.id)}#list`}>
          {words(follows.change)}
        </a>
        <Form action="/my/follows/list/drop" csrf={props.csrf} hidden={{ id: list.id }}>
          <Button label={words(follows.drop)} about={list.name} kind="quiet" small once />
        </Form>
      </div>
    </section>
  )
}

function Officials(props: FollowsPageProps & { readonly official: readonly FollowView[] }) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const bureau = props.here
  const missing = officials.filter(
    (list) =>
      !props.official.some(
        ({ followed }) =>
          followed.kind === "list" && followed.bureau === bureau.code && followed.list === list,
      ),
  )
  return (
    <Show when={missing.length > 0}>
      <section class="flow">
        <h2>{words(follows.official)}</h2>
        <p>{words(follows.officialSays, { bureau: bureau.name })}</p>
        <ul class="follows">
          <For each={missing}>
            {(list) => {
              const name = words(follows[list], { bureau: bureau.name })
              return (
                <li>
                  <span>{name}</span>
                  <Form
                    action={links.follow}
                    csrf={props.csrf}
                    hidden={{ bureau: bureau.code, list, to: links.follows }}
                  >
                    <Button label={words(follows.add)} about={name} kind="secondary" small once />
                  </Form>
                </li>
              )
            }}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function ListForm(props: FollowsPageProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const problem = (field: ListProblem["field"]) => {
    const said = (props.problems ?? []).filter((each) => each.field === field)
    return said.length > 0 ? said.map(({ message }) => words(message)).join(" ") : undefined
  }
  return (
    <section class="flow" id="list">
      <Details
        summary={words(props.typed?.id ? follows.change : follows.make)}
        open={props.typed !== undefined}
      >
        <p>{words(follows.makeSays)}</p>
        <Form
          action="/my/follows/list"
          csrf={props.csrf}
          hidden={props.typed?.id ? { id: props.typed.id } : {}}
        >
          <Field
            language={props.language}
            name="name"
            label={words(follows.name)}
            hint={words(follows.nameHint)}
            value={props.typed?.name}
            error={problem("name")}
            maxLength={40}
            width="long"
          />
          <Show when={props.wrong}>
            {(wrong) => (
              <div class="flow">
                <h3>{words(follows.wrongList)}</h3>
                <ul>
                  <For each={wrong().messages}>{(message) => <li>{words(message)}</li>}</For>
                </ul>
              </div>
            )}
          </Show>
          <Field
            language={props.language}
            name="text"
            label={words(follows.lines)}
            hint={words(follows.linesHint)}
            value={props.typed?.text}
            error={problem("text")}
            rows={8}
          />
          <div class="actions">
            <Button label={words(follows.save)} once />
            <Show when={props.wrong?.found}>
              {(found) => (
                <Button
                  label={words(follows.saveFound, { found: found() })}
                  kind="secondary"
                  name="skip"
                  value="1"
                  once
                />
              )}
            </Show>
          </div>
        </Form>
      </Details>
    </section>
  )
}
