// What people are told when their case moves. {title} of the matter, {code} of the case, {bureau}; {outcome} as the matter calls it; {until} and {answer} are whole clauses, since there may be no last day.
import { words } from "@civil/core/words.ts"

type Code = `case.told.${
  | "submitted"
  | "correction"
  | "recalled"
  | "resubmitted"
  | "forwarded"
  | "merged"
  | "withdrawn"
  | "lapsed"
  | "ended"
  | "approved"
  | "refused"
  | "appealed"
  | "overdue"
  | "fulfilled"
  | "opened"
  | "opened_approved"
  | "opened_refused"}`

export const toldWords = words<Code>()({
  "case.told.submitted": {
    zh: "{bureau}已收到您的“{title}”申请，编号 {code}。{until}。",
    en: "{bureau} has received your application “{title}”, number {code}. {until}.",
  },
  "case.told.correction": {
    zh: "您的“{title}”申请（{code}）需要补正：{reason}。{answer}；补正期间不计入办理时间。",
    en: "Your application “{title}” ({code}) needs a correction: {reason}. {answer}; the bureau's time stands still meanwhile.",
  },
  "case.told.recalled": {
    zh: "您的“{title}”申请（{code}）不再需要补正，继续办理。",
    en: "Your application “{title}” ({code}) needs no correction any more and goes on.",
  },
  "case.told.resubmitted": {
    zh: "已收到您对“{title}”申请（{code}）的补正，继续办理。{until}。",
    en: "Your correction of “{title}” ({code}) has arrived and the case goes on. {until}.",
  },
  "case.told.forwarded": {
    zh: "您的“{title}”申请（{code}）已转送{bureau}办理。{until}。",
    en: "Your application “{title}” ({code}) was forwarded to {bureau}, which decides it. {until}.",
  },
  "case.told.merged": {
    zh: "您的“{title}”申请（{code}）与另一件重复，已并入 {other} 一并办理。",
    en: "Your application “{title}” ({code}) was a second one of the same; it goes on as number {other}.",
  },
  "case.told.withdrawn": {
    zh: "您的“{title}”申请（{code}）已撤回。",
    en: "Your application “{title}” ({code}) has been withdrawn.",
  },
  "case.told.lapsed": {
    zh: "您的“{title}”申请（{code}）未在期限内补正，已终止。您可以重新申请。",
    en: "Your application “{title}” ({code}) was not corrected in time and has ended. You can apply again.",
  },
  "case.told.ended": {
    zh: "您的“{title}”申请（{code}）已过最后日期，自动终止。",
    en: "The last day for your application “{title}” ({code}) has passed and it has ended.",
  },
  "case.told.approved": {
    zh: "您的“{title}”申请（{code}）{outcome}。详情请在“我的办事”查看。",
    en: "Your application “{title}” ({code}) has been {outcome}. See “My matters” for details.",
  },
  "case.told.refused": {
    zh: "您的“{title}”申请（{code}）{outcome}，理由：{reason}。如有异议，救济途径请在“我的办事”查看。",
    en: "Your application “{title}” ({code}) has been {outcome}: {reason}. If you disagree, “My matters” says what you can do.",
  },
  "case.told.appealed": {
    zh: "已收到您对“{title}”（{code}）的复核申请，将由其他人员办理。{until}。",
    en: "Your request to review “{title}” ({code}) has arrived; somebody else will decide it. {until}.",
  },
  "case.told.overdue": {
    zh: "您的“{title}”申请（{code}）未能在期限内办结，已报负责人督办。对此我们深表歉意。",
    en: "Your application “{title}” ({code}) was not decided in time. We are sorry; it has been passed to the manager.",
  },
  "case.told.opened": {
    zh: "{bureau}就您可以代表的社会组织启动“{title}”，编号 {code}。请查看所依据的事实、理由和您的权利。",
    en: "{bureau} has opened “{title}”, number {code}, about an organization you may act for. Read its facts and grounds, and your rights.",
  },
  "case.told.opened_approved": {
    zh: "{bureau}已就“{title}”（{code}）作出决定。内容和救济途径请登录查看。",
    en: "{bureau} has decided on “{title}” ({code}). Sign in to read the decision and what you can do.",
  },
  "case.told.opened_refused": {
    zh: "{bureau}对“{title}”（{code}）决定不予实施，理由：{reason}。",
    en: "{bureau} has decided not to go on with “{title}” ({code}): {reason}.",
  },
  "case.told.fulfilled": {
    zh: "您的“{title}”申请（{code}）已办结。欢迎对服务作出评价。",
    en: "Your application “{title}” ({code}) is done. You can now rate the service.",
  },
})
