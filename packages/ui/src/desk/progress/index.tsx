// How far a long job is: the numbers first, the bar only repeats them.
export interface ProgressProps {
  readonly label: string
  readonly done: number
  readonly of: number
  /** 已办 120 件，共 500 件 */
  readonly words: string
}

export function Progress(props: ProgressProps) {
  return (
    <div class="progress">
      <p>{props.words}</p>
      <progress aria-label={props.label} value={props.done} max={Math.max(1, props.of)} />
    </div>
  )
}
