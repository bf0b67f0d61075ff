// A short rest before trying again where many write one item at once: each rests as long as chance says, longer each time.
import type { Spine } from "../spine.ts"

/** About three seconds altogether at the worst. */
export const attempts = 12
const firstMs = 25
const mostMs = 800
// Not `node:timers/promises`: a function that starts would load a module for it.
const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** `failed`: attempts so far. After the first one it is tried again at once: most meet only one other. */
export async function pause({ world, deps }: Spine, failed: number): Promise<void> {
  if (failed < 2) return
  const most = Math.min(firstMs * 2 ** (failed - 2), mostMs)
  await (deps.wait ?? rest)(1 + world.chance.below(most))
}
