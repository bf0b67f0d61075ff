// One organization in a list of results: its name with what matched, its state in words, and why it was found.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { findRegion } from "@civil/core/region.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { RegisterHit } from "@civil/register/service.ts"
import { statusWords } from "@civil/services/organizations/verdict/index.ts"
import { Tag, type TagTone } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { links } from "../links.ts"
import { Marked } from "../marked.tsx"
import { kindShort } from "../words.ts"
import { becauseWords, finding } from "./words.ts"

export interface HitRowProps {
  readonly language: Language
  readonly hit: RegisterHit
  readonly bureaus: readonly BureauProfile[]
  readonly today: string
}

const tones: Readonly<Partial<Record<NonNullable<RegisterHit["status"]>, TagTone>>> = {
  active: "done",
  liquidating: "waiting",
  renamed: "neutral",
  unknown: "neutral",
}

export function HitRow(props: HitRowProps) {
  const { hit } = props
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const href = hit.illegal ? links.illegalRow(hit.id) : links.card(hit.id)
  const own = props.bureaus.find(({ code }) => code === (hit.bureau ?? hit.region))?.district
  const district = (hit.region && findRegion(hit.region)?.name) ?? own
  const inName = hit.by !== "former" && hit.by !== "code"
  const facts = [
    ...(hit.kind ? [words(kindShort[hit.kind])] : []),
    ...(district && !hit.illegal ? [words(finding.registeredIn, { district })] : []),
  ]
  return (
    <li>
      <p class="name">
        <a href={href}>
          <Marked text={hit.name} spans={inName ? hit.spans : []} />
        </a>
      </p>
      <p class="state">
        <Show
          when={hit.illegal}
          fallback={
            <Show when={hit.status}>
              {(status) => <Tag label={words(statusWords[status()])} tone={tones[status()] ?? "stop"} />}
            </Show>
          }
        >
          <Tag label={words(finding.illegalTag)} tone="stop" />
        </Show>
        <Show when={hit.listed}>
          {(listed) => (
            <Tag
              label={words(listed() === "serious" ? finding.seriousTag : finding.abnormalTag)}
              tone={listed() === "serious" ? "stop" : "waiting"}
            />
          )}
        </Show>
        <Show when={hit.grade && (hit.gradeTo === undefined || props.today <= hit.gradeTo) && hit.grade}>
          {(grade) => <Tag label={words(finding.gradeTag, { grade: grade() })} tone="info" />}
        </Show>
        <Show when={hit.charity}>
          <Tag label={words(finding.charityTag)} tone="info" />
        </Show>
      </p>
      <p class="facts-line">
        {facts.join(" · ")}
        <Show when={!hit.illegal}>
          {facts.length > 0 ? " · " : ""}
          <span class="code-line">
            <Marked text={hit.id} spans={hit.by === "code" ? hit.spans : []} />
          </span>
        </Show>
      </p>
      <Show when={hit.former}>
        {(former) => <p class="why">{words(finding.former, { former: former() })}</p>}
      </Show>
      <Show when={becauseWords[hit.by]}>{(why) => <p class="why">{words(why())}</p>}</Show>
    </li>
  )
}
