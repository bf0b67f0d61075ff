// A new import: which data, whole or part, who says it and up to which day, and the file, sent straight to the storage.

import { datasets } from "@civil/services/organizations/datasets.ts"
import { Progress } from "@civil/ui/desk/index.ts"
import { Button, Details, Field, RadioGroup, Select, Table } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { useHouse } from "../house.ts"
import { createTelling } from "../told.ts"
import { createNewImport, mega, mostMegabytes } from "./begin-import.ts"
import { Page } from "./frame.tsx"
import { importWords as words } from "./import-words.ts"
import { createOne } from "./read.ts"
import { datasetTexts } from "./words.ts"

export function NewImportPage() {
  const house = useHouse()
  const telling = createTelling()
  const { typed, set, wrong, file, sent, begin, pick, giveUp } = createNewImport(house, telling)
  return (
    <Page page="new" telling={telling}>
      <p class="muted desk-lead">{house.say(words.lead)}</p>
      <form class="flow desk-register-form" onSubmit={(event) => void begin(event)} novalidate>
        <Select
          always
          language={house.language()}
          name="dataset"
          label={house.say(words.dataset)}
          options={datasets.map((value) => ({ value, label: house.say(datasetTexts[value]) }))}
          value={typed.dataset}
          error={wrong().dataset}
          onPick={(dataset) => set({ dataset })}
        />
        <Columns dataset={typed.dataset} />
        <RadioGroup
          language={house.language()}
          name="extent"
          label={house.say(words.extent)}
          options={[
            { value: "whole", label: house.say(words.whole) },
            { value: "part", label: house.say(words.part) },
          ]}
          value={typed.extent}
          error={wrong().extent}
          onPick={(extent) => set({ extent })}
        />
        <Field
          language={house.language()}
          name="source"
          width="full"
          maxLength={100}
          label={house.say(words.source)}
          hint={house.say(words.sourceHint)}
          error={wrong().source}
          value={typed.source}
          onInput={(source) => set({ source })}
        />
        <Field
          language={house.language()}
          name="asOf"
          width="medium"
          inputMode="numeric"
          label={house.say(words.asOfLabel)}
          hint={house.say(words.asOfHint)}
          error={wrong().asOf}
          value={typed.asOf}
          onInput={(asOf) => set({ asOf: asOf.trim() })}
        />
        <FileField error={wrong().file} pick={pick} />
        <Show when={sent() !== undefined} fallback={<Button kind="primary" label={house.say(words.send)} />}>
          <Progress
            label={house.say(words.uploadProgress)}
            done={sent() ?? 0}
            of={file()?.size ?? 1}
            words={house.say(words.sending, {
              done: ((sent() ?? 0) / mega).toFixed(1),
              of: ((file()?.size ?? 0) / mega).toFixed(1),
            })}
          />
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.stop)}
            onPress={() => giveUp()}
          />
        </Show>
      </form>
    </Page>
  )
}

function FileField(props: { error: string | undefined; pick: (file: File | undefined) => void }) {
  const house = useHouse()
  return (
    <div class={props.error ? "field bad" : "field"}>
      <label for="file">{house.say(words.fileLabel, { most: mostMegabytes })}</label>
      <Show when={props.error}>
        <p class="wrong" id="file-error">
          {props.error}
        </p>
      </Show>
      <input
        id="file"
        type="file"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={props.error ? "file-error" : undefined}
        aria-invalid={props.error ? "true" : undefined}
        onChange={(event) => props.pick(event.currentTarget.files?.[0])}
      />
    </div>
  )
}

function Columns(props: { dataset: string }) {
  const house = useHouse()
  const columns = createOne(
    () => props.dataset,
    (dataset) => house.register.columns(dataset),
  )
  const href = () => `data:text/csv;charset=utf-8,${encodeURIComponent(columns.value()?.template ?? "")}`
  return (
    <Show when={columns.value()}>
      {(shown) => (
        <Details summary={house.say(words.columns)}>
          <Table
            caption={house.say(words.columns)}
            captionHidden
            head={[words.column, words.needed, words.about].map((text) => house.say(text))}
            rows={shown().columns.map(({ title, needed, about }) => [
              title,
              needed ? house.say(words.needed) : "",
              house.say(about),
            ])}
          />
          <p>
            <a href={href()} download={`${props.dataset}.csv`}>
              {house.say(words.template)}
            </a>
          </p>
        </Details>
      )}
    </Show>
  )
}
