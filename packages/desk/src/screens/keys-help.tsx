// The keys of the queue and the case, one line each.
import { Dialog } from "@civil/ui/desk/index.ts"
import { For, Show } from "solid-js"
import { caseKeys, helpWords } from "../case/words.ts"
import { useHouse } from "../house.ts"

export function KeysHelp() {
  const house = useHouse()
  return (
    <Show when={house.helping()}>
      <Dialog
        open
        title={house.say(helpWords.title)}
        language={house.language()}
        onClose={() => house.help(false)}
      >
        <dl class="desk-keys">
          <For each={caseKeys}>
            {(row) => (
              <div>
                <dt>
                  <For each={row.keys}>{(key) => <kbd>{key}</kbd>}</For>
                </dt>
                <dd>{house.say(row.does)}</dd>
              </div>
            )}
          </For>
        </dl>
        <p class="desk-scanner">{house.say(helpWords.note)}</p>
      </Dialog>
    </Show>
  )
}
