// Scanning a couple's QR code with the camera of the desk, where the browser can read codes itself.

import { Dialog } from "@civil/ui/desk/index.ts"
import { Notice } from "@civil/ui/index.ts"
import { createSignal, onCleanup, onMount, Show } from "solid-js"
import { useDesk } from "../desk.ts"
import { scanned } from "../hands.ts"
import { words } from "../words.ts"

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

const lookEveryMs = 250

export function Camera() {
  const desk = useDesk()
  const [denied, setDenied] = createSignal(false)
  let video: HTMLVideoElement | undefined
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let over = false
  const stop = () => {
    over = true
    clearInterval(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  const start = async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
    } catch {
      setDenied(true)
      return
    }
    if (over || !video) return stop()
    video.srcObject = stream
    await video.play()
    timer = watch(video, (text) => {
      stop()
      desk.ask(undefined)
      scanned(desk, text)
    })
  }
  onMount(() => void start())
  onCleanup(stop)
  return (
    <Dialog
      open
      title={desk.say(words.cameraTitle)}
      language={desk.language()}
      onClose={() => desk.ask(undefined)}
    >
      <Show when={!denied()} fallback={<Notice tone="warn" title={desk.say(words.cameraDenied)} />}>
        <video
          class="desk-camera"
          muted
          playsinline
          aria-label={desk.say(words.cameraTitle)}
          ref={(element) => {
            video = element
          }}
        />
      </Show>
    </Dialog>
  )
}

function watch(video: HTMLVideoElement, found: (text: string) => void): ReturnType<typeof setInterval> {
  const { BarcodeDetector } = window as unknown as { BarcodeDetector: DetectorClass }
  const detector = new BarcodeDetector({ formats: ["qr_code"] })
  return setInterval(() => {
    void detector
      .detect(video)
      .then((codes) => codes[0] && found(codes[0].rawValue))
      .catch(() => undefined)
  }, lookEveryMs)
}
