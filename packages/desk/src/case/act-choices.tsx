// What an act asks beside the note: outcome, reason, fields, bureau, desk, other case, question; each only where it is needed.
import type { DeskCase, PossibleAct } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { CheckboxGroup, RadioGroup, Select } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { type Asked, asksResult, reasonsFor, type Typed } from "./asking.ts"
import { caseWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

export interface ChoicesProps {
  readonly possible: PossibleAct
  readonly typed: Typed
  readonly set: (more: Partial<Typed>) => void
  readonly wrong: (what: Asked) => string | undefined
  readonly reason: boolean
}

export function Choices(props: ChoicesProps) {
  const house = useHouse()
  const work = useCaseWork()
  const needs = (what: PossibleAct["needs"][number]) => props.possible.needs.includes(what)
  return (
    <Show when={work.opened.case()}>
      {(one) => (
        <>
          <Show when={needs("outcome")}>
            <RadioGroup
              language={house.language()}
              name="outcome"
              inline
              label={house.say(words.outcomeAsk)}
              error={props.wrong("outcome")}
              value={props.typed.outcome}
              options={[
                { value: "approved", label: house.say(words.proposeApproved) },
                { value: "refused", label: house.say(words.proposeRefused) },
              ]}
              onPick={(value) => props.set({ outcome: value === "refused" ? "refused" : "approved" })}
            />
          </Show>
          <Show when={asksResult(props.possible, props.typed)}>
            <Results one={one()} {...props} />
          </Show>
          <Show when={needs("verdict")}>
            <RadioGroup
              language={house.language()}
              name="verdict"
              inline
              label={house.say(words.verdict)}
              error={props.wrong("verdict")}
              value={props.typed.verdict}
              options={[
                { value: "agree", label: house.say(words.verdictAgree) },
                { value: "object", label: house.say(words.verdictObject) },
              ]}
              onPick={(value) => props.set({ verdict: value === "object" ? "object" : "agree" })}
            />
          </Show>
          <Show when={needs("fields")}>
            <Fields one={one()} {...props} />
          </Show>
          <Show when={props.reason}>
            <Reasons one={one()} {...props} />
          </Show>
          <Places one={one()} {...props} />
        </>
      )}
    </Show>
  )
}

interface OfCase extends ChoicesProps {
  readonly one: DeskCase
}

function Reasons(props: OfCase) {
  const house = useHouse()
  const options = () =>
    reasonsFor(props.possible.act, props.one.reasons).map(({ code, text }) => ({
      value: code,
      label: house.say(text),
    }))
  return (
    <RadioGroup
      language={house.language()}
      name="reason"
      label={house.say(words.reason)}
      error={props.wrong("reason")}
      value={props.typed.reason}
      options={options()}
      onPick={(value) => props.set({ reason: value })}
    />
  )
}

/** What the approval concludes; where it was proposed, the second person agrees to that one. */
function Results(props: OfCase) {
  const house = useHouse()
  const proposed = () => props.one.approvals.find(({ step }) => step === 1)?.resultCode
  const options = () =>
    (props.one.results ?? [])
      .filter(({ code }) => props.possible.act === "propose" || code === (proposed() ?? code))
      .map(({ code, text }) => ({ value: code, label: house.say(text) }))
  return (
    <RadioGroup
      language={house.language()}
      name="result"
      inline
      label={house.say(words.result)}
      hint={proposed() === undefined ? undefined : house.say(words.resultAsProposed)}
      error={props.wrong("result")}
      value={props.typed.result}
      options={options()}
      onPick={(value) => props.set({ result: value })}
    />
  )
}

/** The questions of the form, under the page they were asked on. */
function Fields(props: OfCase) {
  const house = useHouse()
  const pages = () => [...new Set(props.one.fields.map((field) => field.page))]
  const of = (page: string) => props.one.fields.filter((field) => field.page === page)
  const toggle = (field: string) => {
    const before = props.typed.fields
    const fields = before.includes(field) ? before.filter((each) => each !== field) : [...before, field]
    props.set({ fields })
  }
  return (
    <For each={pages()}>
      {(page, index) => (
        <CheckboxGroup
          language={house.language()}
          name="fields"
          id={`fields-${page}`}
          label={index() === 0 ? house.say(words.fields) : pageTitle(props.one, page, house.language())}
          error={index() === 0 ? props.wrong("fields") : undefined}
          values={props.typed.fields}
          options={of(page).map((field) => ({ value: field.field, label: house.say(field.label) }))}
          onPick={toggle}
        />
      )}
    </For>
  )
}

export function pageTitle(one: DeskCase, page: string, language: "zh" | "en"): string {
  const title = one.fields.find((field) => field.page === page)?.pageTitle
  return title?.[language] ?? page
}

function Places(props: OfCase) {
  const house = useHouse()
  const needs = (what: PossibleAct["needs"][number]) => props.possible.needs.includes(what)
  const desks = () => props.one.askable ?? []
  const questions = () => props.one.opinions.filter((each) => each.answer === undefined)
  const question = () =>
    props.possible.act === "give_opinion" &&
    questionOf(questions().find((each) => each.id === props.typed.opinion))
  const questionOf = (asked: DeskCase["opinions"][number] | undefined) =>
    asked?.review ? house.say(words.reviewQuestion) : asked?.question
  const cases = () =>
    props.one.similar.map((each) => ({
      value: each.id,
      label: `${formatCode(each.code)} ${each.shownName} ${house.say(each.title)}`,
    }))
  const pick = (what: "bureau" | "desk" | "case" | "opinion") => (value: string) =>
    props.set({ [what]: value || undefined })
  const shared = (what: Asked) => ({ language: house.language(), name: what, error: props.wrong(what) })
  return (
    <>
      <Show when={needs("bureau")}>
        <Select
          {...shared("bureau")}
          label={house.say(words.toBureau)}
          value={props.typed.bureau}
          options={props.one.forwardTo.map(({ bureau, name }) => ({ value: bureau, label: house.say(name) }))}
          onPick={pick("bureau")}
        />
      </Show>
      <Show when={needs("desk")}>
        <Select
          {...shared("desk")}
          label={house.say(words.toDesk)}
          value={props.typed.desk}
          options={desks().map(({ desk, title }) => ({ value: desk, label: house.say(title) }))}
          onPick={pick("desk")}
        />
      </Show>
      <Show when={needs("case")}>
        <Select
          {...shared("case")}
          label={house.say(props.possible.act === "merge" ? words.whichCase : words.otherCase)}
          value={props.typed.case}
          options={cases()}
          onPick={pick("case")}
        />
      </Show>
      <Show when={props.possible.act === "give_opinion" && questions().length > 1}>
        <Select
          {...shared("opinion")}
          label={house.say(words.whichOpinion)}
          value={props.typed.opinion}
          options={questions().map((each) => ({ value: each.id, label: questionOf(each) ?? each.id }))}
          onPick={pick("opinion")}
        />
      </Show>
      <Show when={question()}>
        {(asked) => (
          <div>
            <p class="muted">{house.say(words.opinionQuestion)}</p>
            <blockquote class="desk-words">{asked()}</blockquote>
          </div>
        )}
      </Show>
    </>
  )
}
