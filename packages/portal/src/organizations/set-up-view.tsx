// The guide to setting up: the kinds first; then steps, conditions, papers, route and duties of the one chosen.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import {
  guideKinds,
  type NamedKind,
  type SetUpGuide,
} from "@civil/services/organizations/establishment/guide.ts"
import { Breadcrumb, ButtonLink, Card, Checklist, Notice, PrintButton, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { shell } from "../words.ts"
import { links } from "./links.ts"
import { Conditions } from "./set-up-conditions.tsx"
import type { Progress, StepState } from "./set-up-progress.ts"
import { setUp as words } from "./set-up-words.ts"
import { shared } from "./words.ts"

interface SetUpViewProps {
  readonly language: Language
  readonly bureau: BureauProfile
  /** Bureau that applications of this person go to. */
  readonly chosen: string
  readonly name: string | undefined
  readonly guide: SetUpGuide | undefined
  readonly progress?: Progress | undefined
}

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

export function SetUpView(props: SetUpViewProps) {
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
      <h1>{said(words.title)}</h1>
      <Show when={props.guide} fallback={<p class="lede">{said(words.lead)}</p>}>
        {(guide) => (
          <p class="lede">
            {said(words[guide().kind])}：{said(words[`${guide().kind}Is`])}
          </p>
        )}
      </Show>
      <p>{said(words.at, { bureau: props.bureau.name })}</p>
      <Show when={props.name}>{(name) => <p>{said(words.named, { name: name() })}</p>}</Show>
      <Show when={props.progress}>
        {(progress) => <Mine language={props.language} progress={progress()} />}
      </Show>
      <Show when={props.guide} fallback={<Kinds {...props} />}>
        {(guide) => <Chosen {...props} guide={guide()} />}
      </Show>
      <After language={props.language} />
    </div>
  )
}

function Mine(props: { readonly language: Language; readonly progress: Progress }) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { href, code, name, state } = props.progress
  return (
    <Notice tone="info" title={said(words.mine)}>
      <p>
        {said(state)}
        <Show when={code}>{(each) => <> · {formatCode(each())}</>}</Show>
        <Show when={name}>{(each) => <> · {each()}</>}</Show>
      </p>
      <p>
        <a class="go" href={href}>
          {said(code === undefined ? words.goOn : words.see)}
        </a>
      </p>
    </Notice>
  )
}

/** What a step says of itself, where somebody is on the way. */
function Mark(props: { readonly language: Language; readonly state: StepState | undefined }) {
  return (
    <Show when={props.state !== undefined && props.state !== "ahead"}>
      {" "}
      <Tag
        label={say(props.state === "done" ? words.done : words.now, props.language)}
        tone={props.state === "done" ? "done" : "waiting"}
      />
    </Show>
  )
}

function Kinds(props: SetUpViewProps & { readonly level?: 2 | 3 }) {
  const said = (text: Text) => say(text, props.language)
  const others = () => guideKinds.filter((kind) => kind !== props.guide?.kind)
  const href = (type: NamedKind) =>
    withQuery(links.setUp, { type, name: props.name, region: props.bureau.code })
  return (
    <>
      <h2>{said(props.guide ? words.other : words.choose)}</h2>
      <div class="cards">
        <For each={others()}>
          {(kind) => (
            <Card title={said(words[kind])} href={href(kind)} level={3}>
              {said(words[`${kind}Is`])}
            </Card>
          )}
        </For>
      </div>
    </>
  )
}

function Chosen(props: SetUpViewProps & { readonly guide: SetUpGuide }) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { guide, name, bureau } = props
  const steps = props.progress?.steps
  const check = withQuery(links.nameCheck, { name, type: guide.kind, region: bureau.code })
  return (
    <>
      <h2>{said(words.steps)}</h2>
      <div class="prose">
        <ol>
          <li>
            {said(words.step1)} <a href={check}>{said(words.step1Do)}</a>
            <Mark language={props.language} state={steps?.[0]} />
          </li>
          <li>
            {said(words.step2)}
            <Mark language={props.language} state={steps?.[1]} />
          </li>
          <li>
            {said(words.step3)}
            <Mark language={props.language} state={steps?.[2]} />
          </li>
          <li>
            {said(words.step4, { days: guide.days })}
            <Mark language={props.language} state={steps?.[3]} />
          </li>
          <li>
            <a href="#after">{said(words.step5)}</a>
            <Mark language={props.language} state={steps?.[4]} />
          </li>
        </ol>
      </div>
      <Conditions language={props.language} guide={guide} />
      <h2>{said(words.papers)}</h2>
      <Checklist
        items={guide.papers.map(({ text, supervised }) => ({
          text: said(text),
          ...(supervised ? { note: said(words.supervised) } : {}),
        }))}
      />
      <p class="small muted">{said(guide.papersSource)}</p>
      <Route language={props.language} guide={guide} />
      <Duties language={props.language} guide={guide} />
      <Begin {...props} check={check} />
      <Kinds {...props} />
    </>
  )
}

interface PartProps {
  readonly language: Language
  readonly guide: SetUpGuide
}

function Route(props: PartProps) {
  const said = (text: Text) => say(text, props.language)
  return (
    <>
      <h2>{said(words.route)}</h2>
      <p>{said(words.routeSays)}</p>
      <Show when={props.guide.online.length > 0} fallback={<p>{said(words.onlineNone)}</p>}>
        <p>{said(words.online)}</p>
        <ul class="dots">
          <For each={props.guide.online}>{(name) => <li>{name}</li>}</For>
        </ul>
      </Show>
      <h2>{said(words.special)}</h2>
      <p>{said(words.specialSays)}</p>
      <ul class="dots">
        <For each={props.guide.special}>
          {({ text, source }) => (
            <li>
              {said(text)} <span class="small muted">{said(source.title)}</span>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

function Duties(props: PartProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <>
      <h2>{said(words.duties)}</h2>
      <p>{said(words.dutiesSays)}</p>
      <ul class="findings">
        <For each={props.guide.duties}>
          {({ text, ground }) => (
            <li>
              <p>{said(text)}</p>
              <p class="small muted">
                {said(words.ground, { document: ground.document, article: ground.article ?? "" })}
              </p>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

function Begin(props: SetUpViewProps & { readonly guide: SetUpGuide; readonly check: string }) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const apply = () =>
    withQuery("/apply/organizations.establishment", { kind: props.guide.kind, name: props.name })
  return (
    <>
      <h2>{said(words.begin)}</h2>
      <Show when={props.chosen !== props.bureau.code}>
        <Notice tone="warn" title={said(words.notHere, { bureau: props.bureau.name })} />
      </Show>
      <div class="actions noprint">
        <ButtonLink href={apply()} label={said(words.apply)} iconEnd="go" />
        <Show when={props.name === undefined}>
          <ButtonLink href={props.check} label={said(words.check)} kind="secondary" />
        </Show>
        <ButtonLink
          href="/apply/organizations.guidance?topic=set_up"
          label={said(words.help)}
          kind="secondary"
        />
        <PrintButton language={props.language} />
      </div>
    </>
  )
}

function After(props: { readonly language: Language }) {
  const said = (text: Text) => say(text, props.language)
  return (
    <section class="flow" id="after">
      <h2>{said(words.after)}</h2>
      <div class="prose">
        <ol>
          <For each={[words.after1, words.after2, words.after3, words.after4, words.after5]}>
            {(line) => <li>{said(line)}</li>}
          </For>
        </ol>
      </div>
      <p class="small muted">{said(words.afterUsual)}</p>
    </section>
  )
}
