// Keeps what is typed while the person goes on typing; the page's own button does the same without it.
const form = document.querySelector<HTMLFormElement>("form[data-autosave]")
const line = document.querySelector<HTMLElement>("[data-saved]")
const said = line?.querySelector<HTMLElement>("[role=status]")
const wait = 1_500
const patience = 4_000

interface Kept {
  readonly revision: number
  readonly savedAt: string
}

function clock(instant: string): string {
  const options = { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hour12: false } as const
  return new Intl.DateTimeFormat("zh-CN", options).format(new Date(instant))
}

function start(of: HTMLFormElement, url: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let again = false
  const tell = (text: string | undefined) => {
    if (said && text) said.textContent = text
  }
  const fields = () => {
    const data = new URLSearchParams()
    for (const [name, value] of new FormData(of)) if (typeof value === "string") data.append(name, value)
    return data
  }
  const keep = async () => {
    try {
      const answer = await fetch(url, { method: "POST", body: fields(), redirect: "error" })
      if (!answer.ok) return tell(line?.dataset.notSaved)
      const { revision, savedAt } = (await answer.json()) as Kept
      // What is kept beside a case counts by itself; a draft is what is kept.
      const box = of.elements.namedItem("kept") ?? of.elements.namedItem("revision")
      if (box instanceof HTMLInputElement) box.value = String(revision)
      tell(line?.dataset.autosaved?.replace("{at}", clock(savedAt)))
    } catch {
      tell(line?.dataset.notSaved)
    }
  }
  const run = () => {
    if (running) {
      again = true
      return
    }
    running = keep().finally(() => {
      running = undefined
      if (again) {
        again = false
        run()
      }
    })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(run, wait)
  }
  of.addEventListener("input", soon)
  of.addEventListener("change", soon)
  // A save under way counts the revision up: the press waits for it, a little while, so as not to meet its own change.
  of.addEventListener("submit", (event) => {
    clearTimeout(timer)
    again = false
    if (!running) return
    event.preventDefault()
    event.stopPropagation()
    const submitter = event.submitter
    const late = new Promise<void>((done) => setTimeout(done, patience))
    Promise.race([running, late])
      .then(() => {
        running = undefined
        of.requestSubmit(submitter)
      })
      .catch(() => undefined)
  })
}

const url = form?.dataset.autosave
if (form && url) start(form, url)

export {}
