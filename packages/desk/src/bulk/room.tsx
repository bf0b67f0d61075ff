// Acting on many cases: the runs so far, the dry run being looked at, or one run with the result of each case.
import { Match, Switch } from "solid-js"
import { useHouse } from "../house.ts"
import { Check } from "./check.tsx"
import { Run } from "./run.tsx"
import { Runs } from "./runs.tsx"

export function BulkRoom() {
  const house = useHouse()
  const run = () => {
    const room = house.room()
    return room.room === "bulk" ? room.run : undefined
  }
  return (
    <Switch fallback={<Runs />}>
      <Match when={run() === "check"}>
        <Check />
      </Match>
      <Match when={run()} keyed>
        {(id) => <Run id={id} />}
      </Match>
    </Switch>
  )
}
