// Shows how far a paper is, and refuses what is too large before it is sent; the form works without it.
/** The script's own terms come before the file, as the storage wants it. */
function signed(form: HTMLFormElement, file: File): FormData {
  const data = new FormData()
  const terms = JSON.parse(form.dataset.script ?? "{}") as Record<string, string>
  for (const [name, value] of Object.entries(terms)) data.set(name, value)
  data.set("file", file)
  return data
}

function begin(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>(".upload-state")
  const box = form.querySelector<HTMLInputElement>("input[type=file]")
  const button = form.querySelector<HTMLButtonElement>("button")
  if (!state || !box) return
  const {
    most,
    back = "",
    hint = "",
    sending = "",
    done = "",
    large = "",
    failed = "",
    none = "",
  } = form.dataset
  const bar = document.createElement("progress")
  bar.max = 100
  const words = document.createElement("span")

  /** After a failure the next press is the browser's own, which also works where scripts may not reach the storage. */
  let plain = false

  const show = (text: string, wrong = false) => {
    words.textContent = text
    words.className = wrong ? "wrong" : ""
    state.replaceChildren(words)
  }

  // Said before it happens: choosing sends.
  show(hint)

  function send(): void {
    const file = box?.files?.[0]
    if (!file || file.size > Number(most)) {
      show(file ? large : none, true)
      return
    }
    const request = new XMLHttpRequest()
    bar.value = 0
    show(sending)
    state?.append(bar)
    if (button) button.disabled = true
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = (100 * loaded) / total
      words.textContent = `${sending} ${Math.round(bar.value)}%`
    }
    request.upload.onload = () => {
      words.textContent = done
    }
    request.onloadend = () => {
      if (request.status >= 200 && request.status < 300) {
        location.assign(back)
        return
      }
      if (button) button.disabled = false
      plain = true
      show(failed, true)
    }
    request.open("POST", form.action)
    request.send(signed(form, file))
  }

  form.addEventListener("submit", (event) => {
    if (plain) return
    event.preventDefault()
    if (!button?.disabled) send()
  })
  box.addEventListener("change", () => {
    if (box.files?.[0] && !button?.disabled) send()
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.upload")) begin(form)

export {}
