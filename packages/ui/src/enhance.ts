// What scripts add to finished pages: printing, no second press while a post is under way, minutes that count down.
const still = 15_000

/** A second press within 15 s of the first does nothing; the page stays usable if the answer never comes. */
function guardOnce(root: Document): void {
  root.addEventListener("submit", (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.querySelector("[data-once]")) return
    if (form.hasAttribute("data-sent")) return event.preventDefault()
    form.setAttribute("data-sent", "")
    const free = () => form.removeAttribute("data-sent")
    setTimeout(free, still)
    addEventListener("pageshow", free, { once: true })
  })
}

function showPrint(root: Document): void {
  for (const button of root.querySelectorAll<HTMLElement>("[data-print]")) {
    button.hidden = false
    button.addEventListener("click", () => print())
  }
}

/** Counts by the time this page has been open, never by the device's clock, which may be hours off. */
function tick(root: Document, openFor: number): void {
  for (const line of root.querySelectorAll<HTMLElement>("[data-minutes]")) {
    const rest = line.querySelector(".rest")
    const minutes = Math.ceil(Number(line.getAttribute("data-minutes")) - openFor / 60_000)
    if (!rest || Number.isNaN(minutes)) continue
    const said =
      minutes > 0
        ? line.getAttribute("data-left")?.replace("{minutes}", String(minutes))
        : line.getAttribute("data-up")
    if (said && rest.textContent !== said) rest.textContent = said
  }
}

export function enhance(root: Document): void {
  guardOnce(root)
  showPrint(root)
  const run = () => tick(root, performance.now())
  run()
  setInterval(run, 5_000)
}
