// The four kinds, as links and as buttons.
import type { Examples } from "../example.ts"
import { Button, ButtonLink } from "./index.tsx"

export const examples: Examples = {
  "four kinds": (l) => (
    <form class="actions">
      <Button label={l === "zh" ? "确认预约" : "Confirm booking"} once />
      <Button label={l === "zh" ? "保存，稍后继续" : "Save for later"} kind="secondary" />
      <Button label={l === "zh" ? "取消预约" : "Cancel booking"} kind="danger" about="11月25日" />
      <Button label={l === "zh" ? "放弃并返回" : "Leave"} kind="quiet" />
    </form>
  ),
  "link, with icon": (l) => (
    <p class="actions">
      <ButtonLink href="#times" label={l === "zh" ? "选择时间" : "Choose a time"} icon="calendar" />
      <ButtonLink href="#ics" label={l === "zh" ? "加入日历" : "Add to calendar"} kind="secondary" download />
    </p>
  ),
  "icon behind the words": (l) => (
    <p class="actions">
      <ButtonLink href="#back" label={l === "zh" ? "前一工作日" : "Previous"} kind="secondary" icon="left" />
      <ButtonLink href="#on" label={l === "zh" ? "后一工作日" : "Next"} kind="secondary" iconEnd="go" />
    </p>
  ),
  "small, and waiting": (l) => (
    <p class="actions">
      <Button small kind="secondary" label={l === "zh" ? "签到" : "Check in"} type="button" />
      <Button small disabled label={l === "zh" ? "正在提交……" : "Sending…"} type="button" />
    </p>
  ),
}
