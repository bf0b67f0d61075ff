// The keys of the desk, one line each.
import { Dialog } from "@civil/ui/desk/index.ts"
import { For } from "solid-js"
import { useDesk } from "../desk.ts"
import { keyWords, scannerWords, words } from "../words.ts"

export function Help() {
  const desk = useDesk()
  return (
    <Dialog open title={desk.say(words.help)} language={desk.language()} onClose={() => desk.ask(undefined)}>
      <dl class="desk-keys">
        <For each={keyWords}>
          {(row) => (
            <div>
              <dt>
                <For each={row.keys}>{(key) => <kbd>{key}</kbd>}</For>
              </dt>
              <dd>{desk.say(row.does)}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="desk-scanner">{desk.say(scannerWords)}</p>
    </Dialog>
  )
}
