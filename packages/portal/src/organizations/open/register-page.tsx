// A bureau's register from outside: which version is in force, where its parts come from, downloads, checksums, earlier versions.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Version } from "@civil/register/version.ts"
import { datasets } from "@civil/services/organizations/datasets.ts"
import { dayAt, dayText } from "@civil/services/organizations/days.ts"
import type { Licence } from "@civil/services/organizations/publicity.ts"
import { Breadcrumb, ButtonLink, Empty, Table } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { card } from "../card/words.ts"
import { links } from "../links.ts"
import { sayMark } from "../marked.tsx"
import { datasetWords } from "../words.ts"
import { open } from "./words.ts"

export interface RegisterPageProps {
  readonly language: Language
  readonly bureau: BureauProfile
  readonly bureaus: readonly BureauProfile[]
  /** Newest first. */
  readonly versions: readonly Version[]
  /** There are older ones. */
  readonly more: boolean
  readonly licence: Licence
  /** Of the files as they are saved; absent where one is written only when first asked for. */
  readonly sums: Readonly<Partial<Record<"csv" | "json", string>>>
}

export function RegisterPage(props: RegisterPageProps) {
  const { language, bureau, versions } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const [head] = versions
  return (
    <div class="trust flow">
      <Breadcrumb language={language} items={[{ href: "/organizations", label: words(card.home) }]} />
      <h1>{words(open.title)}</h1>
      <p class="lede col">{words(open.lead)}</p>
      <nav aria-label={words(open.choose)}>
        <ul class="chips">
          <For each={props.bureaus}>
            {(each) => (
              <li>
                <a href={links.register(each.code)} aria-current={each === bureau ? "page" : undefined}>
                  {words(each.district)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <Show
        when={head}
        fallback={<Empty title={words(open.none, { bureau: bureau.name })}>{words(open.noneMore)}</Empty>}
      >
        {(newest) => <Known {...props} head={newest()} />}
      </Show>
    </div>
  )
}

function Known(props: RegisterPageProps & { readonly head: Version }) {
  const { language, head, bureau, licence, versions } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  return (
    <>
      <h2>
        {words(open.head, {
          version: head.number,
          count: head.size.toLocaleString("en"),
          day: dayText(dayAt(head.publishedAt)),
        })}
      </h2>
      <section class="flow">
        <h3>{words(open.download)}</h3>
        <p class="actions">
          <ButtonLink
            href={links.download(bureau.code, "csv")}
            label={words(open.csv)}
            about={words(open.csvSays)}
            download
          />
          <ButtonLink
            href={links.download(bureau.code, "json")}
            label={words(open.json)}
            kind="secondary"
            download
          />
        </p>
        <Show when={props.sums.csv ?? props.sums.json}>
          <p class="small">{words(open.sums)}</p>
          <ul class="plain-rows small">
            <For each={(["csv", "json"] as const).filter((format) => props.sums[format])}>
              {(format) => (
                <li>
                  {words(open[format])}
                  <br />
                  <code class="sum">{props.sums[format]}</code>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <p>
          {words(open.licence)}
          <a href={licence.href} rel="license noreferrer">
            {words(licence.name)}
          </a>
          {language === "zh" ? "。" : ". "}
          {words(licence.note)}
        </p>
        <Show when={head.sha256}>
          {(sum) => (
            <p>
              {words(open.checksum)}
              <br />
              <code class="sum">{sum()}</code>
            </p>
          )}
        </Show>
      </section>
      <section class="flow prose">
        <h3>{words(open.verify)}</h3>
        <ul>
          <For each={[open.verifyJson, open.verifyFile, open.verifyVersion, open.polite]}>
            {(line) => <li>{words(line)}</li>}
          </For>
          <li>
            <a href="/api/openapi.json">{words(open.api)}</a>
          </li>
        </ul>
      </section>
      <section class="flow">
        <h3>{words(open.marks)}</h3>
        <ul class="plain-rows">
          <For each={datasets.filter((dataset) => head.marks[dataset])}>
            {(dataset) => (
              <li>
                <b>{words(datasetWords[dataset])}</b>
                <Show when={head.marks[dataset]}>
                  {(mark) => <span class="rests">{sayMark(mark(), language)}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
      <section class="flow">
        <Table
          caption={words(open.versions)}
          head={[open.version, open.published, open.cause, open.counts, open.size].map((text) => words(text))}
          rows={versions.map((version) => [
            <a
              href={links.changes({
                bureau: bureau.code,
                sinceVersion: String(version.number - 1),
                only: String(version.number),
              })}
            >
              {version.number}
              <span class="vh"> {words(open.seeChanges)}</span>
            </a>,
            words(dayText(dayAt(version.publishedAt))),
            version.cause.kind === "import"
              ? words(open.causeImport, { dataset: datasetWords[version.cause.dataset] })
              : words(open.causeAct),
            words(open.countLine, {
              added: version.counts.added,
              changed: version.counts.changed,
              missing: version.counts.missing,
            }),
            version.size.toLocaleString("en"),
          ])}
        />
        <Show when={props.more}>
          <p class="muted small">{words(open.older, { count: versions.length })}</p>
        </Show>
      </section>
    </>
  )
}
