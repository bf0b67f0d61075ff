// What the parts of the queue room share.
import { createContext, useContext } from "solid-js"
import type { QueuePlace } from "./place.ts"
import type { Queues } from "./queues.ts"
import type { Ticks } from "./ticks.ts"

export type QueueAsking = "keep-view" | "export" | "bulk-ticked" | "bulk-view"

export interface QueueRoomState {
  readonly place: () => QueuePlace
  readonly goto: (place: QueuePlace) => void
  readonly open: (id: string | undefined) => void
  readonly queues: Queues
  readonly ticks: Ticks
  readonly asking: () => QueueAsking | undefined
  readonly ask: (asking: QueueAsking | undefined) => void
}

const Here = createContext<QueueRoomState>()
export const QueueRoomProvider = Here.Provider

export function useQueueRoom(): QueueRoomState {
  const room = useContext(Here)
  if (!room) throw new Error("useQueueRoom outside QueueRoomProvider")
  return room
}
