// The questions of each page of the form, with what was typed kept as it was.

import { mask } from "@civil/core/identity/mask.ts"
import { documentNames } from "@civil/core/identity/words.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import {
  DateField,
  Details,
  Field,
  Fieldset,
  RadioGroup,
  Select,
  SummaryList,
  splitDate,
} from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { asksOfYou, judgeNumber } from "./answers.ts"
import { cardOf, cardsOf, isAlone, marries } from "./cards.ts"
import { links } from "./links.ts"
import type { Asked } from "./making.ts"
import { form, guides } from "./words.ts"

export interface QuestionProps {
  readonly language: Language
  readonly asked: Asked
  readonly error: (field: string) => string | undefined
}

type Who = "applicant" | "partner"

const divorces = (asked: Asked) => guides[asked.kind].sensitive

export function You(props: QuestionProps) {
  const words = (text: Text) => say(text, props.language)
  const asks = asksOfYou(props.asked)
  const { person, draft } = props.asked
  return (
    <Fieldset legend={words(form.you)} asTitle hint={words(form.youHint)}>
      <SummaryList
        language={props.language}
        rows={[
          { term: words(form.name), value: person.name },
          { term: words(documentNames[person.document.type]), value: mask(person.document.number) },
        ]}
      />
      <Show when={asks.party}>
        <RadioGroup
          language={props.language}
          name="applicant.party"
          label={words(form.youCard)}
          value={draft["applicant.party"] ?? "mainland"}
          options={[
            { value: "mainland", label: words(form.mainland) },
            { value: "soldier", label: words(form.soldier) },
          ]}
          inline
        />
      </Show>
      <Show when={asks.status}>
        <Status {...props} who="applicant" label={words(form.statusYou)} />
      </Show>
      <Show when={asks.birth}>
        <Birth {...props} who="applicant" />
      </Show>
    </Fieldset>
  )
}

export function PartnerQuestions(props: QuestionProps) {
  const words = (text: Text) => say(text, props.language)
  const { draft, kind } = props.asked
  const cards = cardsOf(kind).map(({ value, label }) => ({ value, label: words(label) }))
  const card = {
    language: props.language,
    name: "partner.card",
    label: words(form.partnerCard),
    options: cards,
    // Nine couples of ten; abroad (F1) nothing is likely enough to be chosen for anybody.
    value: draft["partner.card"] ?? (kind === "F1" ? undefined : cards[0]?.value),
    error: props.error("partner.card"),
  }
  return (
    <Fieldset
      legend={words(divorces(props.asked) ? form.partnerDivorce : form.partner)}
      asTitle
      hint={words(form.partnerHint)}
    >
      <Field
        language={props.language}
        name="partner.name"
        label={words(form.partnerName)}
        hint={words(form.partnerNameHint)}
        value={draft["partner.name"]}
        error={props.error("partner.name")}
        autocomplete="off"
        maxLength={60}
      />
      {cards.length > 3 ? <Select {...card} /> : <RadioGroup {...card} />}
      <NumberField {...props} />
      <Show when={marries(kind)}>
        <Status {...props} who="partner" label={words(form.statusPartner)} />
      </Show>
      <Show when={kind === "M1"}>
        <Details summary={words(form.otherCard)}>
          <p>
            <a class="go" href={links.guide("F1")}>
              {words(form.otherCardGo)}
            </a>
          </p>
        </Details>
      </Show>
    </Fieldset>
  )
}

/** A number that is right is shown masked and need not be typed again; one that is wrong stays as typed. */
function NumberField(props: QuestionProps) {
  const typed = () => props.asked.draft["partner.number"] ?? ""
  const card = () => cardOf(props.asked.draft["partner.card"])
  const right = () => {
    const document = card()?.document
    return document !== undefined && typed() !== "" && !judgeNumber(typed(), document, props.asked)
  }
  const label = () => say(form.partnerNumber, props.language)
  return (
    <Field
      language={props.language}
      name="partner.number"
      label={label()}
      hint={
        right()
          ? say(form.partnerNumberKept, props.language, { number: mask(typed()) })
          : say(props.asked.kind === "F1" ? form.numberHintAny : form.partnerNumberHint, props.language)
      }
      value={right() ? "" : typed()}
      error={props.error("partner.number")}
      width="long"
      autocomplete="off"
      maxLength={40}
    />
  )
}

export function More(props: QuestionProps) {
  const words = (text: Text) => say(text, props.language)
  return (
    <Fieldset legend={words(form.partnerMore)} asTitle hint={words(form.partnerMoreHint)}>
      <Birth {...props} who="partner" />
    </Fieldset>
  )
}

export function Contact(props: QuestionProps) {
  const words = (text: Text) => say(text, props.language)
  const { draft, kind, person } = props.asked
  const both = !isAlone(kind)
  return (
    <Fieldset legend={words(form.contact)} asTitle>
      <Field
        language={props.language}
        name="applicant.mobile"
        label={words(form.mobile)}
        hint={words(form.mobileHint)}
        value={draft["applicant.mobile"] ?? person.mobile}
        error={props.error("applicant.mobile")}
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        maxLength={20}
      />
      <Show when={both && !divorces(props.asked)}>
        <Field
          language={props.language}
          name="partner.mobile"
          label={words(form.mobilePartner)}
          hint={words(form.mobilePartnerHint)}
          value={draft["partner.mobile"]}
          error={props.error("partner.mobile")}
          type="tel"
          inputMode="tel"
          autocomplete="off"
          maxLength={20}
        />
      </Show>
      <Show when={both && divorces(props.asked)}>
        <p>{words(form.apart)}</p>
      </Show>
      <p class="small muted">{words(form.data)}</p>
    </Fieldset>
  )
}

function Status(props: QuestionProps & { readonly who: Who; readonly label: string }) {
  const name = () => `${props.who}.status`
  return (
    <RadioGroup
      language={props.language}
      name={name()}
      label={props.label}
      value={props.asked.draft[name()]}
      error={props.error(name())}
      options={(["single", "divorced", "widowed"] as const).map((value) => ({
        value,
        label: say(form[value], props.language),
      }))}
      inline
    />
  )
}

function Birth(props: QuestionProps & { readonly who: Who }) {
  const date = () => `${props.who}.birthDate`
  const sex = () => `${props.who}.sex`
  return (
    <>
      <DateField
        language={props.language}
        name={date()}
        label={say(form.birthDate, props.language)}
        hint={say(props.who === "applicant" ? form.birthHint : form.birthHintOther, props.language)}
        value={splitDate(props.asked.draft[date()])}
        error={props.error(date())}
      />
      <RadioGroup
        language={props.language}
        name={sex()}
        label={say(form.sex, props.language)}
        value={props.asked.draft[sex()]}
        error={props.error(sex())}
        options={(["male", "female"] as const).map((value) => ({
          value,
          label: say(form[value], props.language),
        }))}
        inline
      />
    </>
  )
}
