// A paper on screen, under a watermark that says what for, who looks and when. The link is asked for one at a time and lives for a minute.
import { Dialog, Watermark } from "@civil/ui/desk/index.ts"
import { Button, Notice } from "@civil/ui/index.ts"
import { createEffect, createResource, createSignal, Match, on, Show, Switch } from "solid-js"
import { clockWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { papersOf } from "./papers.tsx"
import { viewerWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

const sizes = [1, 1.5, 2, 3] as const
const plain = { kind: "secondary", small: true, type: "button" } as const

export function Viewer(props: { document: string }) {
  const house = useHouse()
  const work = useCaseWork()
  const papers = () => {
    const one = work.opened.case()
    return one ? papersOf(one, house.say) : []
  }
  const at = () => papers().findIndex((paper) => paper.id === props.document)
  const go = (by: 1 | -1) => {
    const next = papers()[at() + by]
    if (next) work.ask({ about: "paper", document: next.id })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight") go(1)
    if (event.key === "ArrowLeft") go(-1)
  }
  return (
    <Dialog
      open
      wide
      title={`${papers()[at()]?.label ?? ""} ${house.say(words.title, { n: at() + 1, of: papers().length })}`}
      language={house.language()}
      onClose={() => work.ask(undefined)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a second way; the buttons are the first. */}
      <div class="desk-viewer" tabindex="-1" autofocus onKeyDown={keys}>
        <Show when={papers().length > 1}>
          <div class="actions">
            <Button
              {...plain}
              icon="left"
              label={house.say(words.before)}
              disabled={at() <= 0}
              onPress={() => go(-1)}
            />
            <Button
              {...plain}
              iconEnd="go"
              label={house.say(words.after)}
              disabled={at() >= papers().length - 1}
              onPress={() => go(1)}
            />
          </div>
        </Show>
        <Sheet document={props.document} />
        <p class="muted">{house.say(words.markShort)}</p>
      </div>
    </Dialog>
  )
}

function Sheet(props: { document: string }) {
  const house = useHouse()
  const work = useCaseWork()
  const [zoom, setZoom] = createSignal(0)
  const [turns, setTurns] = createSignal(0)
  createEffect(
    on(
      () => props.document,
      () => {
        setZoom(0)
        setTurns(0)
      },
    ),
  )
  const one = work.opened.case()
  const [link, { refetch }] = createResource(
    () => props.document,
    (document) => house.cases.openDocument(one?.id ?? "", document),
  )
  const good = () => {
    const answer = link()
    return !link.loading && answer?.ok ? answer.value : undefined
  }
  const bad = () => {
    const answer = link()
    return !link.loading && answer && !answer.ok ? answer.problem : undefined
  }
  const mark = () =>
    house.say(words.mark, {
      matter: one?.title ?? "",
      name: house.me.name,
      time: `${house.today()} ${clockWords(house.now())}`,
    })
  return (
    <Switch fallback={<p role="status">{house.say(words.loading)}</p>}>
      <Match when={bad()}>
        {(problem) => (
          <Notice live tone="stop" title={house.say(words.failed)}>
            <p>{house.say(sentenceOf(problem()))}</p>
            <Button
              {...plain}
              label={house.say({ zh: "再试一次", en: "Try again" })}
              onPress={() => void refetch()}
            />
          </Notice>
        )}
      </Match>
      <Match when={good()}>
        {(paper) => (
          <Show
            when={paper().type !== "application/pdf"}
            fallback={
              <div class="desk-sheet pdf">
                <iframe src={paper().href} title={house.say(words.loading).replace(/^.+/, mark())} />
                <Watermark text={mark()} />
              </div>
            }
          >
            <div class="actions">
              <Button
                {...plain}
                label={house.say(words.larger)}
                disabled={zoom() >= 3}
                onPress={() => setZoom(zoom() + 1)}
              />
              <Button
                {...plain}
                label={house.say(words.smaller)}
                disabled={zoom() <= 0}
                onPress={() => setZoom(zoom() - 1)}
              />
              <Button {...plain} label={house.say(words.turn)} onPress={() => setTurns((turns() + 1) % 4)} />
              <span class="muted">{(sizes[zoom()] ?? 1) * 100} %</span>
            </div>
            <section class="desk-sheet" tabindex="0" aria-label={mark()}>
              <div class="desk-paper-image" data-zoom={zoom()} data-turns={turns()}>
                <img src={paper().href} alt={mark()} />
                <Watermark text={mark()} />
              </div>
            </section>
          </Show>
        )}
      </Match>
    </Switch>
  )
}
