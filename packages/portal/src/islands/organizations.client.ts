// Results as one types: asks for the same markup the page has, and the form works as ever without this.
const form = document.querySelector<HTMLFormElement>("form[data-find]")
const box = form?.querySelector<HTMLInputElement>("input[name=q]")
const results = document.getElementById("results")
const before = document.querySelector<HTMLElement>("[data-before]")
const said = document.querySelector<HTMLElement>("[data-said]")
/** Long enough for the next key, short enough to feel at once. */
const pause = 180
/** After this long it is said that something is going on. */
const slow = 600

function start(of: HTMLFormElement, input: HTMLInputElement, into: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  let composing = false
  let asked = question()

  function question(): string {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(of))
      if (typeof value === "string" && value.trim() !== "") query.append(name, value.trim())
    return query.toString()
  }
  const tell = (text: string) => {
    if (said) said.textContent = text
  }
  const show = (html: string, query: string) => {
    into.innerHTML = html
    into.hidden = html === ""
    if (before) before.hidden = html !== ""
    tell(into.querySelector("[data-total]")?.textContent ?? "")
    history.replaceState(history.state, "", query ? `${of.action}?${query}` : of.action)
  }
  const ask = async () => {
    const query = question()
    if (query === asked) return
    asked = query
    running?.abort()
    const mine = new AbortController()
    running = mine
    into.setAttribute("aria-busy", "true")
    const late = setTimeout(() => tell(of.dataset.looking ?? ""), slow)
    try {
      const answer = query && (await fetch(`${of.action}?part=results&${query}`, { signal: mine.signal }))
      if (answer && !answer.ok) throw new Error(String(answer.status))
      const html = answer ? await answer.text() : ""
      if (running === mine) show(html, query)
    } catch {
      if (running !== mine) return
      // What was asked was not answered: the next key, or the button, asks it again.
      asked = "?"
      tell(of.dataset.failed ?? "")
    } finally {
      clearTimeout(late)
      if (running === mine) into.removeAttribute("aria-busy")
    }
  }
  const soon = () => {
    if (composing) return
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), pause)
  }
  input.addEventListener("compositionstart", () => {
    composing = true
    clearTimeout(timer)
  })
  input.addEventListener("compositionend", () => {
    composing = false
    soon()
  })
  of.addEventListener("input", soon)
  of.addEventListener("change", soon)
  of.addEventListener("submit", () => clearTimeout(timer))

  const found = () => [...into.querySelectorAll<HTMLElement>(".found .name a")]
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const rows = found()
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const inBox = document.activeElement === input
    if (!inBox && at < 0) return
    const to =
      event.key === "ArrowDown"
        ? rows[at + 1]
        : event.key === "ArrowUp" && at >= 0
          ? (rows[at - 1] ?? input)
          : undefined
    const leave = event.key === "Escape" && at >= 0 ? input : undefined
    const target = to ?? leave
    if (!target) return
    event.preventDefault()
    target.focus()
  })
}

if (form && box && results) start(form, box, results)

export {}
