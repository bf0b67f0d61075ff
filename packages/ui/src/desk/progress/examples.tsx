// Examples of a long job at its beginning, half way and at its end.
import type { Examples } from "../../example.ts"
import { Progress } from "./index.tsx"

const at = (done: number, of: number): Examples[string] =>
  function Drawn(language) {
    const label = language === "zh" ? "批量办理进度" : "Progress of the bulk run"
    const words = language === "zh" ? `已办 ${done} 件，共 ${of} 件` : `${done} of ${of} done`
    return <Progress label={label} done={done} of={of} words={words} />
  }

export const examples: Examples = {
  "not begun": at(0, 500),
  "half way": at(263, 500),
  done: at(500, 500),
  "of nothing": at(0, 0),
}
