// A page with one dialog, for the eye and for the browser test.
import { createSignal, Show } from "solid-js"
import { render } from "solid-js/web"
import { Button } from "../button/index.tsx"
import "../desk.css"
import { Field } from "../field/index.tsx"
import { Dialog } from "./index.ts"

function Demo() {
  const [open, setOpen] = createSignal(false)
  const [finding, setFinding] = createSignal(false)
  return (
    <>
      <Button type="button" label="未办成" onPress={() => setOpen(true)} />
      <Dialog language="zh" open={open()} title="为什么没有办成？" onClose={() => setOpen(false)}>
        <form class="flow">
          <Field language="zh" name="reason" label="原因" />
          <p class="actions">
            <Button type="button" label="记录" onPress={() => setOpen(false)} />
          </p>
        </form>
      </Dialog>
      <Button type="button" label="找人" onPress={() => setFinding(true)} />
      <Show when={finding()}>
        <Dialog language="zh" open title="找人" onClose={() => setFinding(false)}>
          <Field language="zh" name="code" label="预约码" />
        </Dialog>
      </Show>
    </>
  )
}

const root = document.getElementById("desk")
if (root) render(() => <Demo />, root)
