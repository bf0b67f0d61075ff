// Help, accessibility statement, privacy: three short articles; and the site's icon.
import { say } from "@civil/core/text.ts"
import { Hono } from "hono"
import { For, Show } from "solid-js"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { icon } from "../shell/icon.ts"
import { respond } from "../shell/page.tsx"
import { type Article, accessibility, help, privacy } from "./words.ts"

export function aboutPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/help", (c) => articlePage(deps, c, help))
    .get("/accessibility", (c) => articlePage(deps, c, accessibility))
    .get("/privacy", (c) => articlePage(deps, c, privacy))
    .get("/icon.svg", (c) => {
      c.header("Cache-Control", "public, max-age=86400")
      c.header("Content-Type", "image/svg+xml")
      return c.body(icon)
    })
}

function articlePage(deps: PortalDeps, c: PageContext, article: Article): Response {
  return respond(deps, c, {
    title: article.title,
    description: article.lead,
    indexed: true,
    body: (language) => (
      <article class="col flow">
        <h1>{say(article.title, language)}</h1>
        <p class="lede">{say(article.lead, language)}</p>
        <For each={article.sections}>
          {(section) => (
            <section class="flow prose" id={section.id}>
              <h2>{say(section.title, language)}</h2>
              <ul>
                <For each={section.lines}>{(line) => <li>{say(line, language)}</li>}</For>
              </ul>
              <Show when={section.link}>
                {(link) => (
                  <p>
                    <a class="go" href={link().href}>
                      {say(link().text, language)}
                    </a>
                  </p>
                )}
              </Show>
            </section>
          )}
        </For>
      </article>
    ),
  })
}
