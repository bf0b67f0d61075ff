// Why something cannot be done with the register, and what to do.
import { words } from "@civil/core/words.ts"

type AgentCode =
  | "agent.may_needed"
  | "agent.until_needed"
  | "agent.until_past"
  | "agent.until_far"
  | "agent.self"
  | "agent.too_many"
  | "agent.changed"
  | "agent.scope"
  | "agent.only_legal"
  | "agent.organization_ended"

type FollowCode =
  | "follow.too_many"
  | "follow.too_many_lists"
  | "follow.list_empty"
  | "follow.list_long"
  | "follow.line_not_found"
  | "follow.line_several"
  | "follow.line_illegal"
  | "follow.line_suspected"

export const refusalWords = words<
  | "register.busy"
  | "register.writing"
  | "register.moved_on"
  | "register.no_organization"
  | "register.no_entry"
  | "register.bureau"
  | AgentCode
  | FollowCode
>()({
  "register.writing": {
    zh: "这一版的文件正在写出，请过 {seconds} 秒再来。",
    en: "The file of this version is being written. Come again in {seconds} seconds.",
  },
  "register.busy": {
    zh: "登记库正在写入另一次更新，请过几分钟再试。",
    en: "Another update of the register is being written. Try again in a few minutes.",
  },
  "register.moved_on": {
    zh: "登记库在此期间已有新的版本，请重新预览后再发布。",
    en: "The register has a newer version by now. Make the preview anew, then publish.",
  },
  "register.no_organization": {
    zh: "登记库中没有这个统一社会信用代码，请核对后再试。",
    en: "The register does not have this unified social credit code. Check it and try again.",
  },
  "register.no_entry": {
    zh: "该社会组织没有这条列入记录，请核对后再试。",
    en: "The organization has no such entry. Check it and try again.",
  },
  "register.bureau": {
    zh: "本系统没有这个登记管理机关的登记库。",
    en: "This portal does not keep the register of that registrar.",
  },
  "agent.may_needed": {
    zh: "请至少勾选一项可以办的事。",
    en: "Tick at least one thing they may do.",
  },
  "agent.until_needed": {
    zh: "请填写授权的最后一天。",
    en: "Enter the last day of the grant.",
  },
  "agent.until_past": {
    zh: "最后一天不能早于今天。",
    en: "The last day cannot be before today.",
  },
  "agent.until_far": {
    zh: "授权一次最长一年，最后一天不能晚于 {last}；到期后可以再次授权。",
    en: "A grant lasts a year at most: the last day cannot be after {last}. It can be given again then.",
  },
  "agent.self": {
    zh: "您是法定代表人，本来就可以办理，不需要给自己授权。",
    en: "You are the legal representative and may act anyway; you need no grant.",
  },
  "agent.too_many": {
    zh: "同时有效的经办人最多 {most} 人，请先撤销不再需要的授权。",
    en: "At most {most} agents at a time. Take back a grant that is no longer needed first.",
  },
  "agent.changed": {
    zh: "授权在此期间已有变化，请刷新后再试。",
    en: "The grant changed meanwhile. Reload the page and try again.",
  },
  "agent.scope": {
    zh: "您获得的授权不包括此事，请联系法定代表人。",
    en: "Your grant does not cover this. Ask the legal representative.",
  },
  "agent.only_legal": {
    zh: "只有法定代表人可以授权或撤销经办人。",
    en: "Only the legal representative can name agents or take a grant back.",
  },
  "agent.organization_ended": {
    zh: "登记库显示“{name}”已注销、被撤销登记或被吊销登记证书，不能再以其名义提交。如有疑问，请联系登记管理机关。",
    en: "The register says that “{name}” was deregistered, withdrawn or had its certificate revoked: nothing can be handed in for it. If you think this is wrong, ask the registrar.",
  },
  "follow.too_many": {
    zh: "最多关注 {most} 个，请先取消一些，或把它们放进自建名单。",
    en: "You can follow {most} at most. Unfollow some first, or put them into a list of your own.",
  },
  "follow.too_many_lists": {
    zh: "自建名单最多 {most} 个，请先删除不再需要的。",
    en: "You can have {most} lists at most. Delete one you no longer need first.",
  },
  "follow.list_empty": {
    zh: "名单里没有可以关注的社会组织，请每行填写一个统一社会信用代码或全称。",
    en: "The list has no organization to follow. Write a unified social credit code or a full name on each line.",
  },
  "follow.list_long": {
    zh: "一个名单最多 {most} 行，请分成几个名单。",
    en: "A list has {most} lines at most. Make several of it.",
  },
  "follow.line_not_found": {
    zh: "第 {line} 行“{typed}”：登记库中没有查到，请核对代码或全称。未查到不等于非法。",
    en: "Line {line}, “{typed}”: not found in the register. Check the code or the full name. Not found does not mean illegal.",
  },
  "follow.line_illegal": {
    zh: "第 {line} 行“{typed}”：在官方公布的非法社会组织名单上（{issuer}，{on}公布）。",
    en: "Line {line}, “{typed}”: on the official list of illegal organizations ({issuer}, {on}).",
  },
  "follow.line_suspected": {
    zh: "第 {line} 行“{typed}”：在官方公布的涉嫌非法社会组织名单上（{issuer}，{on}公布）。",
    en: "Line {line}, “{typed}”: on the official list of suspected illegal organizations ({issuer}, {on}).",
  },
  "follow.line_several": {
    zh: "第 {line} 行“{typed}”：有几个社会组织用这个名称，请改填统一社会信用代码。",
    en: "Line {line}, “{typed}”: several organizations have this name. Write the unified social credit code instead.",
  },
})
