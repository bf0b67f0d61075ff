// What an import would change: numbers, kinds of change as bars beside their numbers, changes with before and after, rows left out with their reason.
import type { ImportView, RowIssue } from "@civil/register/imports/contract.ts"
import type { Change } from "@civil/register/version.ts"
import { changeText } from "@civil/services/organizations/changes.ts"
import { Button, Details, Table, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { RoomLink } from "../screens/room-link.tsx"
import type { Telling } from "../told.ts"
import { openLink } from "./import.tsx"
import { importWords as words } from "./import-words.ts"
import { changeTexts } from "./words.ts"

interface PreviewProps {
  readonly one: ImportView
  readonly telling: Telling
}

export function Preview(props: PreviewProps) {
  const house = useHouse()
  return (
    <>
      <section>
        <h2>{house.say(words.counts)}</h2>
        <Tallies one={props.one} />
      </section>
      <Kinds summary={props.one.summary ?? {}} />
      <Changes {...props} />
      <Issues {...props} />
      <Show when={(props.one.notes?.length ?? 0) > 0}>
        <Details summary={house.say(words.notes)}>
          <ul>
            <For each={props.one.notes}>{(note) => <li>{house.say(note)}</li>}</For>
          </ul>
        </Details>
      </Show>
      <TheFile {...props} />
    </>
  )
}

/** The file as it was sent, for those who may take it, and who did. */
function TheFile(props: PreviewProps) {
  const house = useHouse()
  return (
    <>
      <Show when={props.one.may.file}>
        <p>
          <Button
            kind="quiet"
            small
            type="button"
            label={house.say(words.getFile)}
            onPress={() => void openLink(house, props.telling, props.one.id, "file")}
          />{" "}
          <span class="muted">{house.say(words.getFileNote)}</span>
        </p>
      </Show>
      <Show when={props.one.taken}>
        {(taken) => (
          <Details summary={house.say(words.taken, { n: taken().length })}>
            <ul>
              <For each={taken()}>
                {({ by, at }) => (
                  <li>
                    {house.say(words.takenBy, {
                      name: by.name,
                      time: momentWords(new Date(at).toISOString(), house.language()),
                    })}
                  </li>
                )}
              </For>
            </ul>
          </Details>
        )}
      </Show>
    </>
  )
}

function Tallies(props: { one: ImportView }) {
  const house = useHouse()
  const rows = () => {
    const { counts, warnings } = props.one
    return [
      [words.added, counts?.added],
      [words.changed, counts?.changed],
      [words.unchanged, counts?.unchanged],
      [words.missing, counts?.missing],
      [words.rejected, counts?.rejected],
      [words.warnings, warnings ?? 0],
    ] as const
  }
  return (
    <dl class="desk-tallies">
      <For each={rows()}>
        {([name, count]) => (
          <div>
            <dt>{house.say(name)}</dt>
            <dd>{count ?? 0}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}

const isKind = (kind: string): kind is keyof typeof changeTexts => Object.hasOwn(changeTexts, kind)

function Kinds(props: { summary: NonNullable<ImportView["summary"]> }) {
  const house = useHouse()
  const rows = () =>
    Object.entries(props.summary)
      .filter(([, count]) => count > 0)
      .sort(([, one], [, other]) => other - one)
  const most = () => Math.max(1, ...rows().map(([, count]) => count))
  return (
    <Show when={rows().length > 0}>
      <section aria-label={house.say(words.kindsLabel)}>
        <h2>{house.say(words.kinds)}</h2>
        <div class="desk-bars">
          <For each={rows()}>
            {([kind, count]) => (
              <>
                <span>{isKind(kind) ? house.say(changeTexts[kind]) : kind}</span>
                <progress value={count} max={most()} aria-hidden="true" />
                <b>{count}</b>
              </>
            )}
          </For>
        </div>
      </section>
    </Show>
  )
}

function Changes(props: PreviewProps) {
  const house = useHouse()
  const rows = () => props.one.changes ?? []
  const cell = (change: Change) => house.say(changeText(change))
  return (
    <section>
      <h2>{house.say(words.changes, { n: rows().length })}</h2>
      <Show when={rows().length > 0} fallback={<p>{house.say(words.noChanges)}</p>}>
        <Table
          caption={house.say(words.kinds)}
          captionHidden
          head={[words.organization, words.what, words.before, words.after].map((text) => house.say(text))}
          rows={rows().map((change) => [
            <RoomLink to={{ room: "register", place: { page: "organization", code: change.code } }}>
              {change.name}
            </RoomLink>,
            cell(change),
            change.before ?? "–",
            change.after ?? "–",
          ])}
        />
        <p>
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.getChanges)}
            onPress={() => void openLink(house, props.telling, props.one.id, "changes")}
          />
        </p>
      </Show>
    </section>
  )
}

function Issues(props: PreviewProps) {
  const house = useHouse()
  const rows = () => props.one.issues ?? []
  const place = ({ sheet, row }: RowIssue) => (sheet === undefined ? String(row) : `${sheet} · ${row}`)
  return (
    <Show when={rows().length > 0}>
      <section>
        <h2>{house.say(words.issues, { n: rows().length })}</h2>
        <Table
          caption={house.say(words.rejected)}
          captionHidden
          head={[words.row, words.column, words.value, words.why, words.state].map((text) => house.say(text))}
          rows={rows().map((issue) => [
            place(issue),
            issue.column ?? "–",
            issue.value ?? "–",
            house.say(issue.text),
            <Tag
              tone={issue.grade === "rejected" ? "stop" : "waiting"}
              label={house.say(issue.grade === "rejected" ? words.leftOut : words.warned)}
            />,
          ])}
        />
        <p>
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.getIssues)}
            onPress={() => void openLink(house, props.telling, props.one.id, "issues")}
          />
        </p>
      </section>
    </Show>
  )
}
