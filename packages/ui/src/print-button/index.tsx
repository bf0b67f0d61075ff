// Printing needs a script, so the button is hidden until `enhance` finds it; the browser's own menu always works.
import { type Language, say } from "@civil/core/text.ts"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface PrintButtonProps {
  readonly language: Language
  readonly label?: string | undefined
}

export function PrintButton(props: PrintButtonProps) {
  return (
    <button class="btn secondary" type="button" data-print="" hidden>
      <Icon name="print" />
      {props.label ?? say(words.print, props.language)}
    </button>
  )
}
