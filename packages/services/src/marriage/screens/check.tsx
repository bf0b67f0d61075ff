// Check your answers: everything that will be sent, each with a way to change it, what it means, then one button.

import { mask } from "@civil/core/identity/mask.ts"
import { documentNames } from "@civil/core/identity/words.ts"
import { readMobile } from "@civil/core/phone.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import {
  BackLink,
  Button,
  Checkbox,
  Counter,
  ErrorSummary,
  Form,
  Steps,
  SummaryList,
} from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { BringItem, HoldView, Kind } from "../views.ts"
import { asksOfYou, fieldAs, type Step, stepsOf, stepWith } from "./answers.ts"
import { HeldTime, LetGo } from "./apply.tsx"
import { Bring } from "./bring.tsx"
import { cardOf, isAlone, marries, partyOf } from "./cards.ts"
import { sayDate, sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { type Asked, partnerOf } from "./making.ts"
import { declarations, form, guides, visit } from "./words.ts"

export interface CheckProps {
  readonly language: Language
  readonly hold: HoldView
  readonly officeName: Text | undefined
  readonly asked: Asked
  readonly bring: readonly BringItem[]
  readonly issues: readonly FieldIssue[]
  readonly sentence: (issue: FieldIssue) => Text
  readonly minutes: number
  readonly csrf: string
}

type Row = { readonly term: string; readonly value: string; readonly change?: string }

export function CheckPage(props: CheckProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const kind = () => props.hold.business
  const all = () => stepsOf(props.asked)
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.apply(props.hold.id, all().at(-2) ?? "you")} />
      <Problems {...props} />
      <HeldTime {...props} />
      <Steps language={props.language} step={all().length} of={all().length} />
      <h1>{words(form.check)}</h1>
      <h2>{words(form.theVisit)}</h2>
      <SummaryList language={props.language} rows={visitRows(props)} />
      <h2>{words(form.theYou)}</h2>
      <SummaryList language={props.language} rows={youRows(props)} />
      <Show when={!isAlone(kind())}>
        <h2>{words(form.theOther)}</h2>
        <SummaryList language={props.language} rows={partnerRows(props)} />
      </Show>
      <Show when={props.bring.length > 0}>
        <h2>{words(visit.bring)}</h2>
        <Bring
          language={props.language}
          items={props.bring}
          alone={isAlone(kind())}
          marries={marries(kind())}
        />
      </Show>
      <Show when={props.hold.counter.rules.length > 0}>
        <h2>{words(form.counterTitle)}</h2>
        <Counter
          language={props.language}
          rules={props.hold.counter.rules}
          blockedUntil={props.hold.counter.blockedUntil}
        />
      </Show>
      <Declare {...props} />
      <LetGo language={props.language} hold={props.hold} csrf={props.csrf} />
    </div>
  )
}

function Declare(props: CheckProps) {
  const words = (text: Text) => say(text, props.language)
  const agreed = () => props.issues.find((issue) => issue.field === "agreed")
  const lines = () => {
    const { business } = props.hold
    if (isAlone(business)) return declarations.alone
    return marries(business) ? declarations.marry : declarations.divorce
  }
  return (
    <Form action={links.apply(props.hold.id, "check")} csrf={props.csrf}>
      <h2>{words(form.declare)}</h2>
      <div class="prose">
        <ul>
          <For each={lines()}>{(line) => <li>{words(line)}</li>}</For>
        </ul>
      </div>
      <Checkbox
        language={props.language}
        name="agreed"
        label={words(form.agreed)}
        error={agreed() && words(props.sentence(agreed() ?? { field: "agreed", code: "field.agree" }))}
      />
      <div class="actions">
        <Button label={words(form.submit)} once />
      </div>
      <p class="small muted">{words(form.after)}</p>
    </Form>
  )
}

/** What the service refused, each line leading to the page where it can be put right. */
function Problems(props: CheckProps) {
  const stepOf = (issue: FieldIssue): Step | undefined => stepWith(props.asked, issue.field)
  const words = (text: Text) => say(text, props.language)
  const here = () => props.issues.filter((issue) => !stepOf(issue))
  const away = () => props.issues.filter((issue) => stepOf(issue))
  return (
    <>
      <ErrorSummary
        language={props.language}
        errors={here().map((issue) => ({
          field: issue.field === "agreed" ? "agreed" : undefined,
          message: words(props.sentence(issue)),
        }))}
      />
      <Show when={away().length > 0}>
        <div class="notice stop problems" role="alert" tabindex="-1" autofocus>
          <h2>{words(form.problemElsewhere)}</h2>
          <ul>
            <For each={away()}>
              {(issue) => (
                <li>
                  <a
                    href={`${links.apply(props.hold.id, stepOf(issue) ?? "you")}?fix=1#${fieldAs(props.asked, issue.field)}`}
                  >
                    {words(props.sentence(issue))}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </>
  )
}

function visitRows(props: CheckProps): readonly Row[] {
  const words = (text: Text) => say(text, props.language)
  const { hold } = props
  const times = links.times(hold.business, { office: hold.office, date: hold.date, receipt: hold.receipt })
  return [
    { term: words(form.business), value: words(guides[hold.business].title) },
    { term: words(form.where), value: props.officeName ? words(props.officeName) : hold.office },
    {
      term: words(form.when),
      value: sayWhen(hold.date, hold.start, hold.end, props.language),
      change: times,
    },
  ]
}

function statusText(value: string | undefined, language: Language): string {
  return value === "single" || value === "divorced" || value === "widowed" ? say(form[value], language) : ""
}

/** In full: a typo in it can only be seen here. */
const mobileText = (typed: string | undefined) => {
  const reading = readMobile(typed ?? "")
  return reading.ok ? reading.value.number : (typed ?? "")
}

function birthRows(props: CheckProps, who: "applicant" | "partner", change: string): readonly Row[] {
  const { draft } = props.asked
  const date = draft[`${who}.birthDate`]
  const sex = draft[`${who}.sex`]
  const words = (text: Text) => say(text, props.language)
  return [
    { term: words(form.birthDate), value: date ? sayDate(date, props.language) : "", change },
    { term: words(form.sex), value: sex === "male" || sex === "female" ? words(form[sex]) : "", change },
  ]
}

function youRows(props: CheckProps): readonly Row[] {
  const words = (text: Text) => say(text, props.language)
  const { asked, hold } = props
  const { person, draft } = asked
  const asks = asksOfYou(asked)
  const change = links.apply(hold.id, "you")
  const party = partyOf(person.document, draft["applicant.party"])
  return [
    { term: words(form.name), value: person.name },
    { term: words(documentNames[person.document.type]), value: mask(person.document.number) },
    ...(asks.party
      ? [
          {
            term: words(form.youCard),
            value: words(party === "soldier" ? form.soldier : form.mainland),
            change,
          },
        ]
      : []),
    ...(asks.status
      ? [{ term: words(form.status), value: statusText(draft["applicant.status"], props.language), change }]
      : []),
    ...(asks.birth ? birthRows(props, "applicant", change) : []),
    {
      term: words(form.mobile),
      value: mobileText(draft["applicant.mobile"]),
      change: links.apply(hold.id, "contact"),
    },
  ]
}

function partnerRows(props: CheckProps): readonly Row[] {
  const words = (text: Text) => say(text, props.language)
  const { asked, hold } = props
  const partner = partnerOf(asked)
  const card = cardOf(asked.draft["partner.card"])
  const kind: Kind = hold.business
  const change = links.apply(hold.id, "partner")
  if (!partner || !card) return []
  return [
    { term: words(form.partnerName), value: partner.name, change },
    { term: words(card.label), value: mask(partner.number.replace(/\s/g, "")), change },
    ...(marries(kind)
      ? [{ term: words(form.status), value: statusText(partner.status, props.language), change }]
      : []),
    ...(stepsOf(asked).includes("partner-more")
      ? birthRows(props, "partner", links.apply(hold.id, "partner-more"))
      : []),
    ...(guides[kind].sensitive
      ? []
      : [
          {
            term: words(form.mobilePartner),
            value: mobileText(partner.mobile) || words(form.none),
            change: links.apply(hold.id, "contact"),
          },
        ]),
  ]
}
