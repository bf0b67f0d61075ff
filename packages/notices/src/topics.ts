// What the outbox carries for notices.

export const topics = {
  /** Tries the next way that has not failed yet. */
  deliver: "notices.deliver",
  /** The time for a receipt is over. */
  receipt: "notices.receipt",
} as const
