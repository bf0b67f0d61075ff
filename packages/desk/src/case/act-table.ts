// Every act a desk may do on a case: its words, its key, and whether a note is asked. Which of them may be done now is the server's word.
import type { DeskAct, deskInputs } from "@civil/casework/inputs.ts"
import type { Text } from "@civil/core/text.ts"
import type { ButtonKind } from "@civil/ui/index.ts"
import type * as z from "zod/mini"

type Input<Act extends DeskAct> = z.input<(typeof deskInputs)[Act]>
/** Read from the contract, so that a dialog that forgets a required note does not compile. */
type NoteOf<Act extends DeskAct> = "note" extends keyof Input<Act>
  ? undefined extends Input<Act>["note"]
    ? "may"
    : "needed"
  : "none"

export interface ActLook<Note = "needed" | "may" | "none"> {
  readonly label: Text
  readonly kind: ButtonKind
  readonly key?: string
  readonly note: Note
  readonly longest?: number
  /** Done at once, without a dialog: it can be taken back by its opposite. */
  readonly atOnce?: true
  /** Whoever applied reads the note. */
  readonly citizenReads?: true
  readonly title: Text
  /** What follows from it, said before it is done. */
  readonly body?: Text
  readonly did: Text
}

const text = (zh: string, en: string): Text => ({ zh, en })

/** In the order of the buttons. `reveal` is asked beside the field, `undo` beside the countdown. */
export const actTable: { readonly [Act in DeskAct]: ActLook<NoteOf<Act>> } = {
  claim: {
    label: text("领办", "Claim"),
    kind: "primary",
    key: "c",
    note: "none",
    atOnce: true,
    title: text("领办", "Claim"),
    did: text("{code} 由您办理", "You now hold {code}"),
  },
  approve: {
    label: text("同意…", "Approve…"),
    kind: "primary",
    key: "a",
    note: "may",
    citizenReads: true,
    title: text("同意", "Approve"),
    body: text("过了撤回时间才会告知申请人。", "The applicant is told once it can no longer be undone."),
    did: text("{code} 已同意", "{code} approved"),
  },
  propose: {
    label: text("拟定结果…", "Propose…"),
    kind: "primary",
    key: "a",
    note: "may",
    title: text("拟定结果", "Propose an outcome"),
    body: text("由另一个人审批后才算决定。", "It becomes a decision when another person agrees."),
    did: text("{code} 已拟定，等第二人审批", "{code} proposed; a second person must agree"),
  },
  refuse: {
    label: text("不同意…", "Refuse…"),
    kind: "secondary",
    key: "r",
    note: "may",
    citizenReads: true,
    title: text("不同意", "Refuse"),
    body: text("过了撤回时间才会告知申请人。", "The applicant is told once it can no longer be undone."),
    did: text("{code} 已作不同意的决定", "{code} refused"),
  },
  give_back: {
    label: text("退回第一人…", "Give back…"),
    kind: "secondary",
    note: "needed",
    title: text("退回第一人", "Give back to the first person"),
    did: text("{code} 已退回第一人", "{code} given back"),
  },
  request_correction: {
    label: text("请申请人补正…", "Ask for a correction…"),
    kind: "secondary",
    key: "e",
    note: "may",
    citizenReads: true,
    title: text("请申请人补正", "Ask for a correction"),
    body: text("等待补正期间暂停计时。", "The clock stands while the applicant answers."),
    did: text("{code} 已请申请人补正，暂停计时", "{code}: correction asked for; the clock stands"),
  },
  recall: {
    label: text("收回补正通知…", "Call the correction off…"),
    kind: "secondary",
    note: "needed",
    citizenReads: true,
    title: text("收回补正通知", "Call the correction off"),
    did: text("{code} 的补正通知已收回", "{code}: correction called off"),
  },
  undo: {
    label: text("撤回决定…", "Undo the decision…"),
    kind: "secondary",
    key: "u",
    note: "may",
    title: text("撤回决定", "Undo the decision"),
    body: text("还没有告知任何人。", "Nobody has been told."),
    did: text("{code} 的决定已撤回", "{code}: decision undone"),
  },
  fulfil: {
    label: text("记为已兑现…", "Mark as given…"),
    kind: "primary",
    note: "may",
    citizenReads: true,
    title: text("记为已兑现", "Mark as given"),
    did: text("{code} 已兑现", "{code} given"),
  },
  close: {
    label: text("结案…", "Close…"),
    kind: "secondary",
    note: "may",
    title: text("结案", "Close"),
    did: text("{code} 已结案", "{code} closed"),
  },
  note: {
    label: text("写备注…", "Note…"),
    kind: "secondary",
    key: "n",
    note: "needed",
    longest: 2000,
    title: text("内部备注", "Internal note"),
    did: text("{code} 已加备注", "Note added to {code}"),
  },
  ask_opinion: {
    label: text("征询意见…", "Ask an opinion…"),
    kind: "secondary",
    note: "needed",
    title: text("征询别的科室意见", "Ask another desk"),
    did: text("{code} 已征询意见", "Opinion asked on {code}"),
  },
  give_opinion: {
    label: text("答复意见…", "Give an opinion…"),
    kind: "secondary",
    note: "needed",
    longest: 2000,
    title: text("答复意见", "Give an opinion"),
    did: text("{code} 已答复意见", "Opinion given on {code}"),
  },
  forward: {
    label: text("转给别的民政局…", "Forward…"),
    kind: "secondary",
    note: "needed",
    citizenReads: true,
    title: text("转给别的民政局", "Forward to another bureau"),
    did: text("{code} 已转出", "{code} forwarded"),
  },
  merge: {
    label: text("并入另一件…", "Merge…"),
    kind: "secondary",
    note: "may",
    title: text("并入另一件", "Merge into another case"),
    body: text("本件随之结案，以另一件为准。", "This case is closed; the other one stands."),
    did: text("{code} 已并入另一件", "{code} merged"),
  },
  keep_apart: {
    label: text("不是重复…", "Not a duplicate…"),
    kind: "secondary",
    note: "needed",
    title: text("不是一回事", "Not the same"),
    did: text("{code} 已记为不重复", "{code} kept apart"),
  },
  let_go: {
    label: text("放回队列", "Let go"),
    kind: "quiet",
    note: "none",
    atOnce: true,
    title: text("放回队列", "Let go"),
    did: text("{code} 已放回队列", "{code} is back in the queue"),
  },
  reveal: {
    label: text("查看", "Reveal"),
    kind: "quiet",
    note: "none",
    longest: 200,
    title: text("查看", "Reveal"),
    did: text("已记录查看理由", "The reason was logged"),
  },
}

export const actOrder: readonly DeskAct[] = (Object.keys(actTable) as DeskAct[]).filter(
  (act) => act !== "reveal",
)

const longestNote = 1000
export const longestOf = (act: DeskAct): number => actTable[act].longest ?? longestNote

/** What a letter means on this case: `a` and `r` propose where two people must agree. */
export function actOfKey(
  key: string,
  possible: readonly DeskAct[],
): { readonly act: DeskAct; readonly outcome?: "approved" | "refused" } | undefined {
  const act = actOrder.find(
    (each) => actTable[each].key === key && each !== "propose" && possible.includes(each),
  )
  if (act) return { act }
  if (!possible.includes("propose")) return undefined
  if (key === "a") return { act: "propose", outcome: "approved" }
  return key === "r" ? { act: "propose", outcome: "refused" } : undefined
}
