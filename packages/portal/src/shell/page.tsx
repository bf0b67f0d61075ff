// Every citizen page goes through here: frame, language, cache rule and status in one place.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { draw } from "@civil/ui/draw.tsx"
import { Footer, Header, SkipLink } from "@civil/ui/index.ts"
import type { JSX } from "solid-js"
import { Show } from "solid-js"
import type { IslandEntry, PageContext, SiteDeps } from "../env.ts"
import { shell } from "../words.ts"
import { renderDocument } from "./document.ts"
import { type Frame, readFrame } from "./frame.ts"
import { stylesOf } from "./styles.ts"

export interface Page {
  readonly title: Text
  readonly description?: Text | undefined
  readonly status?: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503 | undefined
  /** Search engines may keep it; never for pages of one person. */
  readonly indexed?: boolean | undefined
  /** Shows the way to leave quickly. */
  readonly sensitive?: boolean | undefined
  /** Bands from edge to edge: the page wraps its own parts. */
  readonly bare?: boolean | undefined
  readonly islands?: readonly IslandEntry[] | undefined
  /** schema.org data about what the page shows. */
  readonly data?: Readonly<Record<string, unknown>> | undefined
  readonly body: (language: Language, frame: Frame) => JSX.Element
}

export function renderPage(deps: SiteDeps, c: PageContext, page: Page): string {
  const frame = readFrame(deps, c)
  const { language } = frame
  const bureau = say(frame.bureau.name, language)
  const body = draw(() => <Body deps={deps} frame={frame} page={page} />)
  return renderDocument({
    lang: language === "zh" ? "zh-CN" : "en",
    elder: frame.elder,
    title: say(page.status === 422 ? shell.titleWrong : shell.title, language, {
      page: say(page.title, language),
      bureau,
    }),
    description: say(page.description ?? shell.description, language),
    canonical: page.indexed ? deps.origin + frame.path : undefined,
    indexed: page.indexed === true,
    css: stylesOf(body),
    nonce: frame.nonce,
    data: page.data,
    scripts: (page.islands ?? []).flatMap((entry) => deps.assets(entry) ?? []),
    body,
  })
}

/** The page as a response. Language and bureau come from cookies, so shared caches keep nothing. */
export function respond(deps: SiteDeps, c: PageContext, page: Page): Response {
  const mine = c.get("actor").kind !== "visitor"
  c.header("Cache-Control", mine ? "private, no-store" : "private, no-cache")
  c.header("Vary", "Cookie")
  c.header("Content-Language", c.get("language") === "zh" ? "zh-CN" : "en")
  return c.html(renderPage(deps, c, page), page.status ?? 200)
}

/** Where a demonstration shows organizations: on paper, too, nobody may take them for real ones. */
const invented = /^\/(organizations|my\/(follows|organizations))(\/|$)/

function Body(props: { readonly deps: SiteDeps; readonly frame: Frame; readonly page: Page }) {
  const { frame } = props
  const { language } = frame
  const words = (text: Text) => say(text, language)
  const brand = say(shell.brand, language, { district: words(frame.bureau.district) })
  const phone = frame.bureau.phone === "not_yet_published" ? undefined : frame.bureau.phone.value
  return (
    <>
      <SkipLink language={language} />
      <Header
        language={language}
        bureau={brand}
        service={words(shell.service)}
        home="/"
        elder={frame.elder}
        here={frame.here}
        csrf={frame.csrf}
        links={[
          {
            href: "/search",
            label: words(shell.search),
            icon: "search",
            current: frame.path === "/search",
            wide: frame.signedIn,
          },
          frame.signedIn
            ? { href: "/my", label: words(shell.my), icon: "user", current: frame.path === "/my" }
            : {
                href: `/sign-in?to=${encodeURIComponent(frame.here)}`,
                label: words(shell.signIn),
                icon: "user",
              },
        ]}
        signOut={frame.signedIn ? "/sign-out" : undefined}
      >
        <Show when={props.deps.demo && frame.path === "/"}>
          <p class="wrap small muted">
            {words(shell.demo)} <a href="/demo/outbox">{words(shell.demoSent)}</a>
          </p>
        </Show>
      </Header>
      <main id="main" class={props.page.bare ? "bare" : "wrap"} tabindex="-1">
        <Show when={props.deps.demo && invented.test(frame.path)}>
          <p class="invented">{words(shell.demoOrganizations)}</p>
        </Show>
        <Show when={props.page.sensitive}>
          <p class="noprint small">
            <a
              class="btn quiet tight"
              href="https://www.weather.com.cn/"
              rel="noreferrer"
              title={words(shell.leaveHint)}
            >
              {words(shell.leave)}
            </a>
          </p>
        </Show>
        {props.page.body(language, frame)}
      </main>
      <Footer
        helpTitle={words(shell.human)}
        phone={phone}
        hours={words(phone ? shell.humanHours : shell.humanNone)}
        label={words(shell.about)}
        links={[
          { href: "/help", label: words(shell.help) },
          { href: "/check", label: words(shell.messages) },
          { href: "/help#open", label: words(shell.openData) },
          { href: "/accessibility", label: words(shell.accessibility) },
          { href: "/privacy", label: words(shell.privacy) },
        ]}
        lines={[say(shell.run, language, { bureau: words(frame.bureau.name) })]}
      />
    </>
  )
}
