// Shows how far a paper is, and refuses what is too large before it is sent; the form works without it.
function begin(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>(".upload-state")
  const box = form.querySelector<HTMLInputElement>("input[type=file]")
  const button = form.querySelector<HTMLButtonElement>("button")
  if (!state || !box) return
  const { most, back = "", sending = "", done = "", large = "", failed = "", none = "" } = form.dataset
  const bar = document.createElement("progress")
  bar.max = 100
  const words = document.createElement("span")

  const show = (text: string, wrong = false) => {
    words.textContent = text
    words.className = wrong ? "wrong" : ""
    state.replaceChildren(words)
  }

  function send(): void {
    const file = box?.files?.[0]
    if (!file || file.size > Number(most)) {
      show(file ? large : none, true)
      return
    }
    const request = new XMLHttpRequest()
    let whole = false
    bar.value = 0
    show(sending)
    state?.append(bar)
    if (button) button.disabled = true
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = (100 * loaded) / total
      words.textContent = `${sending} ${Math.round(bar.value)}%`
    }
    request.upload.onload = () => {
      whole = true
      words.textContent = done
    }
    // The storage leads to another origin, which a script may not follow: once all is sent, the page goes there itself.
    request.onloadend = () => {
      if (whole && (request.status === 0 || request.status < 400)) {
        location.assign(back)
        return
      }
      if (button) button.disabled = false
      show(failed, true)
    }
    request.open("POST", form.action)
    request.send(new FormData(form))
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault()
    if (!button?.disabled) send()
  })
  box.addEventListener("change", () => {
    if (box.files?.[0] && !button?.disabled) send()
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.upload")) begin(form)

export {}
