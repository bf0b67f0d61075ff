// Who may act for the organization: named by its legal representative with scope and last day, taken back at any time.
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { AgentLine, AgentView } from "@civil/register/service.ts"
import { dayAt, dayText } from "@civil/services/organizations/days.ts"
import { Button, CheckboxGroup, DateField, Details, Field, Form, splitDate } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { MineProps } from "./data.ts"
import { links } from "./links.ts"
import { mine } from "./words.ts"

export const scopes = ["report", "events", "requests"] as const

/** As typed, right or wrong. */
export interface GrantTyped {
  readonly name: string
  readonly number: string
  readonly may: readonly string[]
  readonly until: string
}

export interface AgentsProps extends MineProps {
  readonly typed?: GrantTyped | undefined
  readonly issues: readonly FieldIssue[]
  readonly sentence: (issue: FieldIssue) => Text
}

export function Agents(props: AgentsProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const legal = () => props.grant.role === "legal"
  const stands = (agent: AgentView) => agent.revokedAt === undefined && agent.until >= props.today
  const now = () => props.agents.filter(stands)
  const before = () => props.agents.filter((agent) => !stands(agent))
  return (
    <section class="flow" id="agents">
      <h2>{words(mine.agents)}</h2>
      <p class="muted">{words(mine.agentsLegal)}</p>
      <Show when={now().length > 0} fallback={<p>{words(mine.agentsNone)}</p>}>
        <ul class="follows">
          <For each={now()}>{(agent) => <Agent {...props} agent={agent} legal={legal()} />}</For>
        </ul>
      </Show>
      <Show when={props.log.length > 0} fallback={<Before {...props} of={before()} />}>
        <Details summary={words(mine.agentLog)}>
          <ul>
            <For each={props.log}>{(line) => <li>{sayLine(line, props.language)}</li>}</For>
          </ul>
        </Details>
      </Show>
      <Show when={legal()} fallback={<p class="muted small">{words(mine.onlyLegal)}</p>}>
        <GrantForm {...props} />
      </Show>
    </section>
  )
}

/** 2026年5月1日：王建国授权给张小梅（报送年检年报，到 2026年12月31日）. */
function sayLine({ at, what, name, by, may, until }: AgentLine, language: Language): string {
  const scope = may.map((each) => say(mine[each], language)).join(language === "zh" ? "、" : ", ")
  const who = by ?? say(mine.byDesk, language)
  const values = { at: dayText(dayAt(at)), who, name, scope, until: dayText(until) }
  return say(what === "granted" ? mine.logGranted : mine.logRevoked, language, values)
}

/** For other agents: who may act no more, masked. */
function Before(props: AgentsProps & { readonly of: readonly AgentView[] }) {
  return (
    <Show when={props.of.length > 0}>
      <Details summary={say(mine.agentLog, props.language)}>
        <ul class="follows">
          <For each={props.of}>{(agent) => <Agent {...props} agent={agent} legal={false} />}</For>
        </ul>
      </Details>
    </Show>
  )
}

function Agent(props: AgentsProps & { readonly agent: AgentView; readonly legal: boolean }) {
  const { agent } = props
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const may = agent.may.map((scope) => words(mine[scope])).join(props.language === "zh" ? "、" : ", ")
  const since = words(mine.agentSince, { day: dayText(dayAt(agent.since)) })
  const end =
    agent.revokedAt === undefined
      ? words(mine.agentUntil, { day: dayText(agent.until) })
      : words(mine.agentRevoked, { day: dayText(dayAt(agent.revokedAt)) })
  const over = agent.revokedAt === undefined && agent.until < props.today ? ` ${words(mine.agentOver)}` : ""
  return (
    <li>
      <div>
        <b>{agent.name}</b>
        <span class="rests">{`${may} · ${since} · ${end}${over}`}</span>
      </div>
      <Show when={props.legal}>
        <Form action={links.revoke(props.organization.code, agent.id)} csrf={props.csrf}>
          <Button
            kind="secondary"
            label={words(mine.revoke)}
            about={words(mine.revokeFor, { name: agent.name })}
            once
          />
        </Form>
      </Show>
    </li>
  )
}

function GrantForm(props: AgentsProps) {
  const words = (text: Text) => say(text, props.language)
  const error = (field: string) => {
    const issue = props.issues.find((each) => each.field === field || each.field.startsWith(`${field}.`))
    return issue && say(props.sentence(issue), props.language)
  }
  const shell = (name: string, label: Text) => ({
    ...{ language: props.language, name, label: words(label), error: error(name) },
  })
  return (
    <>
      <h3>{words(mine.grant)}</h3>
      <p>{words(mine.grantLead)}</p>
      <Form action={`${links.agents(props.organization.code)}#agents`} csrf={props.csrf}>
        <Field {...shell("name", mine.name)} value={props.typed?.name} maxLength={60} autocomplete="off" />
        <Field
          {...shell("number", mine.number)}
          value={props.typed?.number}
          hint={words(mine.numberHint)}
          width="long"
          maxLength={40}
          autocomplete="off"
        />
        <CheckboxGroup
          {...shell("may", mine.may)}
          values={props.typed?.may ?? []}
          options={scopes.map((value) => ({ value, label: words(mine[value]) }))}
        />
        <DateField
          {...shell("until", mine.until)}
          hint={words(mine.untilHint)}
          value={splitDate(props.typed?.until ?? "")}
        />
        <div class="actions">
          <Button label={words(mine.grantGo)} once />
        </div>
      </Form>
    </>
  )
}
