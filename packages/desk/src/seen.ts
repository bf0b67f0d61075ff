// Reading again while somebody looks: at intervals, on coming back to the tab, and when the network is back.
import { onCleanup } from "solid-js"

export function whileSeen(everyMs: number, read: () => Promise<void>): void {
  const look = () => {
    if (document.visibilityState === "visible") void read()
  }
  const timer = setInterval(look, everyMs)
  document.addEventListener("visibilitychange", look)
  window.addEventListener("online", look)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", look)
    window.removeEventListener("online", look)
  })
}
