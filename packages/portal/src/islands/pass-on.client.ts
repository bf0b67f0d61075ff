// Beside the words for the partner: a button that shares or copies them, where the browser can.
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-pass-on]")) {
  const text = document.getElementById(button.dataset.passOn ?? "")?.textContent ?? ""
  const done = button.dataset.done ?? ""
  const pass = async () => {
    if (typeof navigator.share === "function") return navigator.share({ text })
    await navigator.clipboard.writeText(text)
    button.textContent = done
  }
  if (typeof navigator.share === "function" || navigator.clipboard) {
    button.hidden = false
    button.addEventListener("click", () => {
      pass().catch(() => undefined)
    })
  }
}

export {}
