// The state of something in one word.
export type TagTone = "neutral" | "info" | "done" | "waiting" | "stop"

export interface TagProps {
  readonly label: string
  readonly tone?: TagTone | undefined
}

export function Tag(props: TagProps) {
  return <span class={`tag ${props.tone ?? "neutral"}`}>{props.label}</span>
}
