// Sentences of the page of everything a person has, of their messages, and of who opened their record.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const my = {
  title: t("我的办事", "My matters"),
  all: t("全部", "All"),
  bookings: t("预约", "Bookings"),
  cases: t("申请", "Applications"),
  drafts: t("草稿", "Drafts"),
  show: t("只看", "Show only"),
  waits: t("等您办", "Waiting for you"),
  going: t("正在办", "Under way"),
  over: t("办完的", "Finished"),
  olderOver: t("更早办完的（{count}）", "Finished earlier ({count})"),
  none: t("眼下没有要办的", "Nothing here yet"),
  noneHint: t("约好的、申请的、没填完的，都会出现在这里。", "Bookings, applications and drafts appear here."),
  noneOf: t("这一类没有", "None of this kind"),
  book: t("去预约", "Book a visit"),
  apply: t("网上申请", "Apply online"),
  unread: t(
    "有一部分现在读不到，请过一会儿再看。",
    "Part of this cannot be read just now. Please look again soon.",
  ),
  due: t("最晚 {by}", "by {by}"),
  draft: t("没交的草稿", "Draft, not handed in"),
  savedAt: t("{at} 保存", "Saved {at}"),
  keptUntil: t("保留到 {until}", "kept until {until}"),
  discarded: t("草稿已删除", "The draft is deleted"),
  messages: t("消息", "Messages"),
  messagesAll: t("全部消息", "All messages"),
  messagesNone: t("还没有消息", "No messages yet"),
  messagesLead: t(
    "我们告诉过您的都在这里。短信、邮件里的核验码和这里一样，就是我们发的。",
    "Everything we told you is here. If the check code in a text message or mail is the same as here, it came from us.",
  ),
  check: t("核验码 {code}", "Check code {code}"),
  see: t("去看", "See it"),
  organizations: t(
    "我的组织：替社会组织报年报、报告重大事项",
    "My organizations: annual reports and major events",
  ),
  follows: t("我关注的社会组织", "Organizations I follow"),
  lookedTitle: t("谁打开过我的记录", "Who opened my record"),
  lookedLead: t(
    "工作人员打开您的资料，都会记下是谁、什么时候、为什么；同一人同一天多次打开同一件，记一次；查看被遮住的内容和材料，每次都记。觉得不该看的，请拨打 {phone}。",
    "When staff open your data we record who, when and why: once a day for the same officer and case, and each time for masked answers and papers. If you think they should not have, call {phone}.",
  ),
  lookedNone: t("还没有人打开过", "Nobody has opened it"),
  lookedNoneHint: t("有人打开时，会出现在这里。", "Whenever somebody does, it appears here."),
  when: t("时间", "When"),
  who: t("谁", "Who"),
  what: t("看了什么", "What"),
  why: t("为什么", "Why"),
  whyNone: t("办理这一件", "Working on the case"),
  about: t("哪一件", "Which case"),
} as const satisfies Readonly<Record<string, Text>>
