// One case in full: who holds it, what may happen next, what was answered, papers, opinions, what happened and who was told.
import type { DeskCase } from "@civil/casework/views.ts"
import { Button, Notice } from "@civil/ui/index.ts"
import { Match, Show, Switch } from "solid-js"
import { Dynamic } from "solid-js/web"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { Acts } from "./acts.tsx"
import { Answers, People } from "./answers.tsx"
import { Head } from "./head.tsx"
import { History } from "./history.tsx"
import { Outcome } from "./outcome.tsx"
import { Papers } from "./papers.tsx"
import { Linked, Opinions, Similar } from "./similar.tsx"
import { caseWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

export function CaseView(props: { beside: boolean; onClose?: () => void }) {
  const house = useHouse()
  const work = useCaseWork()
  const refused = (status: number) => {
    const problem = work.opened.problem()
    return problem?.how === "refused" && problem.status === status
  }
  const own = () => {
    const problem = work.opened.problem()
    return problem?.how === "refused" && problem.code === "case.own"
  }
  const missing = () => refused(404) && !own()
  /** A case of one's own, or not for one's role: asking again changes nothing. */
  const barred = () => refused(403) || own()
  const heading = () => {
    if (missing()) return words.missing
    if (own()) return words.own
    return barred() ? words.notForYou : words.failed
  }
  return (
    <Switch>
      <Match when={work.opened.case()}>
        {(one) => <Whole one={one()} beside={props.beside} onClose={props.onClose} />}
      </Match>
      <Match when={work.opened.status() === "loading"}>
        <p class="muted desk-case-blank" role="status">
          {house.say(words.loading)}
        </p>
      </Match>
      <Match when={work.opened.problem()}>
        {(problem) => (
          <div class="desk-case-blank flow" role="alert">
            <Dynamic component={props.beside ? "h2" : "h1"}>{house.say(heading())}</Dynamic>
            <p>{house.say(missing() ? words.missingBody : sentenceOf(problem()))}</p>
            <div class="actions">
              <Show when={!missing() && !barred()}>
                <Button
                  small
                  type="button"
                  label={house.say(words.again)}
                  onPress={() => void work.opened.refresh()}
                />
              </Show>
              <Show when={props.onClose}>
                {(close) => (
                  <Button kind="quiet" small type="button" label={house.say(words.back)} onPress={close()} />
                )}
              </Show>
            </div>
          </div>
        )}
      </Match>
    </Switch>
  )
}

function Whole(props: { one: DeskCase; beside: boolean; onClose?: (() => void) | undefined }) {
  const house = useHouse()
  const work = useCaseWork()
  return (
    <div class="desk-case">
      <Head one={props.one} beside={props.beside} onClose={props.onClose} />
      <Show when={work.opened.problem()}>
        {(problem) => <Notice live tone="warn" title={house.say(sentenceOf(problem()))} />}
      </Show>
      <Show when={!props.beside}>
        <h2 class="vh">{house.say(words.details)}</h2>
      </Show>
      <Outcome one={props.one} />
      <Show when={house.mayAct}>
        <Acts one={props.one} />
      </Show>
      <div class="desk-case-parts">
        <div class="desk-case-said">
          <People one={props.one} />
          <Answers one={props.one} />
          <Papers one={props.one} />
        </div>
        <div class="desk-case-done">
          <Similar one={props.one} />
          <Linked one={props.one} />
          <Opinions one={props.one} />
          <History one={props.one} />
        </div>
      </div>
    </div>
  )
}
