// The bar on top: whose desk, which language, keys, sign-out; and the one line when the network is gone.
import { Button, Notice } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { clockWords } from "../dates.ts"
import { useDesk } from "../desk.ts"
import { sentenceOf } from "../problem.ts"
import { words } from "../words.ts"

const quiet = { kind: "quiet", small: true, type: "button" } as const

export function Bar() {
  const desk = useDesk()
  const other = () => (desk.language() === "zh" ? "en" : "zh")
  return (
    <header class="desk-bar">
      <p class="desk-bar-name">
        <strong>{desk.say(desk.me.bureauName)}</strong>
        <span>{desk.say(words.title)}</span>
      </p>
      <div class="desk-bar-tools">
        <span class="desk-bar-person">{desk.me.name}</span>
        <Button {...quiet} label={desk.say(words.help)} onPress={() => desk.ask({ about: "help" })} />
        <span lang={other() === "zh" ? "zh-CN" : "en"}>
          <Button {...quiet} label={desk.say(words.language)} onPress={() => desk.speak(other())} />
        </span>
        <form method="post" action="/sign-out">
          <input type="hidden" name="_csrf" value={desk.me.csrf ?? ""} />
          <Button kind="quiet" small label={desk.say(words.signOut)} />
        </form>
      </div>
      <Show when={desk.live.day() && desk.live.problem()}>
        {(problem) => (
          <div class="desk-bar-notice" role="alert">
            <Notice tone="warn" title={desk.say(sentenceOf(problem()))}>
              <p>
                <Show when={desk.live.readAt()}>
                  {(at) => (
                    <span>{desk.say(words.updated, { time: clockWords(desk.houseTime(at()), true) })}</span>
                  )}
                </Show>{" "}
                <Button {...quiet} label={desk.say(words.again)} onPress={() => void desk.live.refresh()} />
              </p>
            </Notice>
          </div>
        )}
      </Show>
    </header>
  )
}
