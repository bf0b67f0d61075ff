// What an `examples.tsx` exports: every state of a component by name, drawn in the language asked for.
import type { Language } from "@civil/core/text.ts"
import type { JSX } from "solid-js"

export type Examples = Readonly<Record<string, (language: Language) => JSX.Element>>
