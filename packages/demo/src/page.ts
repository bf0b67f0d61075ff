// The demo provider's own pages: one plain form that a person, or a script without JavaScript, can send.
import { createHash } from "node:crypto"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { DemoPerson } from "./people.ts"
import { words } from "./words.ts"

const style = `:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;background:#fbfaf6;color:#1c2733;font:17px/1.75 "PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:760px;margin:0 auto;padding:32px 16px 64px}h1{font-size:28px;line-height:1.3;margin:0 0 8px}h2{font-size:19px;margin:32px 0 8px}
p{margin:0 0 16px}.quiet{color:#55626f}.demo{border-left:4px solid #8a5200;padding-left:12px}
label{display:block;font-weight:600}input{font:inherit;width:100%;max-width:340px;padding:8px 12px;border:1px solid #75828f;border-radius:6px;background:#fff;color:inherit}
button{font:inherit;min-height:44px;cursor:pointer}.main{margin:12px 0 0;padding:8px 24px;border:0;border-radius:6px;background:#1f5591;color:#fff}
ul{list-style:none;margin:0;padding:0;display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(min(100%,330px),1fr))}
li button{width:100%;height:100%;text-align:left;padding:8px 12px;border:1px solid #d5dce3;border-radius:6px;background:#fff;color:inherit}
li b{color:#1f5591;font-variant-numeric:tabular-nums}li span{display:block;font-size:15px;line-height:1.5;color:#55626f}
.error{border:2px solid #a8322a;border-radius:6px;padding:8px 12px;color:#a8322a}
a{color:#1f5591}:focus-visible{outline:3px solid #ffbf47;outline-offset:2px;box-shadow:0 0 0 2px #1c2733}`

const styleHash = createHash("sha256").update(style).digest("base64")

/** Headers of every page here: nothing but its own style and form. Redirects after the form stay on this origin. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function plain(text: string): string {
  return text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)
}

function document(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main>${body}</main></body></html>`
}

export interface SignInPage {
  readonly language: Language
  readonly people: readonly DemoPerson[]
  /** Login of the last generated resident, if there are any. */
  readonly last?: string
  readonly tried?: string
}

export function signInPage({ language, people, last, tried }: SignInPage): string {
  const t = (text: Text, values?: Values) => plain(say(text, language, values))
  const card = (person: DemoPerson) =>
    `<li><button name="login" value="${plain(person.login)}"><b>${plain(person.login)}</b> ${plain(person.name)}<span>${t(person.note)}</span></button></li>`
  const list = (title: Text, kind: DemoPerson["kind"]) =>
    `<h2>${t(title)}</h2><ul>${people
      .filter((person) => person.kind === kind)
      .map(card)
      .join("")}</ul>`
  const error = tried === undefined ? "" : `<p class="error" id="error" role="alert">${t(words.unknown)}</p>`
  const described = tried === undefined ? "hint" : "error hint"
  return document(
    language,
    t(words.title),
    `<h1>${t(words.title)}</h1><p class="quiet demo">${t(words.notice)}</p>${error}
<form method="post"><label for="login">${t(words.login)}</label><span class="quiet" id="hint">${t(words.loginHint)}</span><br>
<input id="login" name="login" value="${plain(tried ?? "")}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="60" aria-describedby="${described}"${tried === undefined ? "" : ' aria-invalid="true"'}>
<br><button class="main">${t(words.signIn)}</button>
${list(words.citizens, "citizen")}${last === undefined ? "" : `<p class="quiet">${t(words.generated, { last })}</p>`}${list(words.staff, "staff")}</form>`,
  )
}

export function failedPage(language: Language): string {
  const t = (text: Text) => plain(say(text, language))
  return document(
    language,
    t(words.failed),
    `<h1>${t(words.failed)}</h1><p>${t(words.expired)}</p><p><a href="/">${t(words.home)}</a></p>`,
  )
}
