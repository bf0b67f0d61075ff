// Which dialog of a case is open.
import { Match, Switch } from "solid-js"
import { ActDialog } from "./act-dialog.tsx"
import { RevealDialog } from "./reveal-dialog.tsx"
import { Viewer } from "./viewer.tsx"
import { type Asking, useCaseWork } from "./work.ts"

export function CaseDialogs() {
  const work = useCaseWork()
  const about = <A extends Asking["about"]>(name: A) => {
    const asking = work.asking()
    return asking?.about === name ? (asking as Extract<Asking, { about: A }>) : undefined
  }
  return (
    <Switch>
      <Match when={about("act")} keyed>
        {(asking) => <ActDialog asking={asking} />}
      </Match>
      <Match when={about("reveal")}>
        {(asking) => (
          <RevealDialog
            label={asking().label}
            busy={work.opened.busy()}
            send={(reason) => work.send("reveal", { field: asking().field, reason })}
            onClose={() => work.ask(undefined)}
          />
        )}
      </Match>
      <Match when={about("paper")}>{(asking) => <Viewer document={asking().document} />}</Match>
    </Switch>
  )
}
