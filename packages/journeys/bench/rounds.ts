// How two sides are compared: in one run, turn by turn, so that a busy machine slows both; the ratio of each turn counts.

/** One side of a comparison: does its work once and answers how much it did in which time. */
export interface Side {
  readonly name: string
  /** `turn` counts from 0, the same for both sides; -1 is the warm-up. */
  run(turn: number): Promise<Work>
}

export interface Work {
  readonly count: number
  readonly seconds: number
}

export interface Comparison {
  readonly name: string
  /** A round's ratio is the first side's speed over the second's. */
  readonly of: string
  readonly over: string
  readonly perSecond: readonly [number, number]
  readonly ratios: readonly number[]
  readonly median: number
  readonly worst: number
  readonly target: number
  /** Shown, but not a target of the project. */
  readonly informative?: boolean
}

export const rounds = 5

/**
 * Runs both sides once to warm up, then in rounds; who goes first alternates. A round is `slices` turns of each side in
 * quick alternation, so that what else the machine does meets both.
 */
export async function compare(
  name: string,
  of: Side,
  over: Side,
  target: number,
  slices = 1,
): Promise<Comparison> {
  await of.run(-1)
  await over.run(-1)
  const speeds: [number, number][] = []
  for (let round = 0; round < rounds; round += 1) {
    const done: { of: Work[]; over: Work[] } = { of: [], over: [] }
    for (let slice = 0; slice < slices; slice += 1) {
      const ofFirst = (round + slice) % 2 === 0
      if (ofFirst) done.of.push(await of.run(round * slices + slice))
      done.over.push(await over.run(round * slices + slice))
      if (!ofFirst) done.of.push(await of.run(round * slices + slice))
    }
    speeds.push([speed(together(done.of)), speed(together(done.over))])
  }
  return summary(name, [of.name, over.name], speeds, target)
}

function together(all: readonly Work[]): Work {
  return all.reduce((sum, { count, seconds }) => ({
    count: sum.count + count,
    seconds: sum.seconds + seconds,
  }))
}

export function summary(
  name: string,
  [of, over]: readonly [string, string],
  speeds: readonly (readonly [number, number])[],
  target: number,
): Comparison {
  const ratios = speeds.map(([a, b]) => a / b)
  const perSecond = [median(speeds.map(([a]) => a)), median(speeds.map(([, b]) => b))] as const
  return { name, of, over, perSecond, ratios, median: median(ratios), worst: Math.min(...ratios), target }
}

export function speed({ count, seconds }: Work): number {
  return count / seconds
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]]
  return (low + high) / 2
}

/** Runs `work` for every index below `count`, `inFlight` at a time; answers the seconds it took. */
export async function timed(
  count: number,
  inFlight: number,
  work: (index: number) => Promise<void>,
): Promise<Work> {
  let next = 0
  const worker = async () => {
    while (next < count) await work(next++)
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: Math.min(inFlight, count) }, worker))
  return { count, seconds: (performance.now() - begun) / 1000 }
}
