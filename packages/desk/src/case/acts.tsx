// What may happen next with a case, as the server says: the first ones large, the rest beside, and what is barred with its reason.
import type { DeskCase, PossibleAct } from "@civil/casework/views.ts"
import { Keyed } from "@civil/ui/desk/index.ts"
import { Details } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { actOfKey, actOrder, actTable } from "./act-table.ts"
import { caseWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

/** `undo` stands beside its countdown, `reveal` beside each field. */
const elsewhere: readonly string[] = ["undo", "reveal"]

export function Acts(props: { one: DeskCase }) {
  const house = useHouse()
  const rank = ({ act }: PossibleAct) => actOrder.indexOf(act)
  const all = () =>
    props.one.acts.filter(({ act }) => !elsewhere.includes(act)).sort((a, b) => rank(a) - rank(b))
  const free = () => all().filter(({ act, barred }) => barred === undefined && !isRenewal(props.one, act))
  const barred = () => all().filter((each) => each.barred !== undefined)
  return (
    <section class="desk-next" aria-label={house.say(words.next)}>
      <For each={free()} fallback={<p class="muted">{house.say(words.nothingNext)}</p>}>
        {(each, index) => <Act possible={each} one={props.one} first={index() === 0} />}
      </For>
      <Show when={barred().length > 0}>
        <div class="desk-barred">
          <Details summary={house.say(words.barred)}>
            <ul>
              <For each={barred()}>
                {(each) => (
                  <li>
                    <b>{house.say(actTable[each.act].label).replace("…", "")}</b>{" "}
                    {house.say(each.barredText ?? words.notPossible)}
                  </li>
                )}
              </For>
            </ul>
          </Details>
        </div>
      </Show>
    </section>
  )
}

/** Whoever holds the case need not claim it: the page renews the lease by itself. */
function isRenewal({ holder }: DeskCase, act: string): boolean {
  return act === "claim" && holder?.mine === true
}

function Act(props: { possible: PossibleAct; one: DeskCase; first: boolean }) {
  const house = useHouse()
  const work = useCaseWork()
  const look = () => actTable[props.possible.act]
  /** Shown only where the letter really does this act on this case. */
  const key = () => {
    const letter = look().key
    const meant =
      letter &&
      actOfKey(
        letter,
        props.one.acts.map((each) => each.act),
      )
    return meant && meant.act === props.possible.act ? letter : undefined
  }
  return (
    <Keyed
      label={house.say(look().label)}
      kind={props.first ? "primary" : look().kind === "primary" ? "secondary" : look().kind}
      hint={key()}
      disabled={work.opened.busy()}
      onPress={() => work.press(props.possible.act)}
    />
  )
}
