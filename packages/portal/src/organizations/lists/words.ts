// The sentences of the public lists: illegal organizations, the two credit lists.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const lists = {
  illegalTitle: t("非法社会组织名单", "Illegal social organizations"),
  illegalLead: t(
    "没有登记却以社会组织名义活动，或者被撤销登记后还在活动的，是非法社会组织。请不要加入、捐款或者合作。",
    "Bodies that act as social organizations without registration, or after it was withdrawn, are illegal. Do not join, donate to or work with them.",
  ),
  illegalOnly: t(
    "这里只登官方公布的名单，每一条写明谁在哪天公布。不在名单上，不等于合法。",
    "Only official lists are shown here, each row with its issuer and day. Not being on the list does not mean lawful.",
  ),
  illegalSearch: t("在名单里查", "Search the list"),
  illegalHint: t("名称的一部分就行", "Part of a name will do"),
  name: t("名称", "Name"),
  issuer: t("公布机关", "Issuer"),
  on: t("公布日期", "Published"),
  publishedBy: t("{issuer}，{day}公布", "{issuer}, published {day}"),
  batch: t("批次", "Batch"),
  measure: t("处理", "Measure"),
  banned: t("已取缔", "Banned"),
  suspected: t("涉嫌非法，已公布", "Published as suspected"),
  unsaid: t("未写", "Not stated"),
  total: t("共 {total} 条", "Rows: {total}"),
  totalFor: t("含“{text}”的 {total} 条", "Rows with “{text}”: {total}"),
  none: t("名单里没有含“{text}”的", "No row with “{text}”"),
  noneMore: t(
    "不在名单上，不等于合法。可以再查它有没有登记。",
    "That does not mean lawful. Check whether it is registered.",
  ),
  checkRegistered: t("查有没有登记", "Check registration"),
  empty: t("本站还没有收到名单", "No list received yet"),
  emptyMore: t("请到登记机关或全国平台查看。", "Please ask the registrar or see the national platform."),
  rowTitle: t("“{name}”在非法社会组织名单上", "“{name}” is on the list of illegal organizations"),
  rowVerdict: t(
    "{issuer}于{day}公布为非法社会组织。请不要加入、捐款或者合作。",
    "Published as an illegal social organization by {issuer} on {day}. Do not join, donate to or work with it.",
  ),
  rowSuspected: t(
    "{issuer}于{day}公布为涉嫌非法社会组织。请不要加入、捐款或者合作。",
    "Published as a suspected illegal social organization by {issuer} on {day}. Do not join, donate to or work with it.",
  ),
  note: t("说明", "Note"),
  link: t("公布原文", "Original publication"),
  mixed: t(
    "名称相近、登记过的组织，不要认错：",
    "Registered organizations with a similar name: do not mix them up:",
  ),
  back: t("回到名单", "Back to the list"),
  report: t("我知道它在活动，去举报", "I know that it is active: report it"),
  abnormalTitle: t("活动异常名录", "List of abnormal activities"),
  seriousTitle: t("严重违法失信名单", "List of serious unlawful conduct"),
  abnormalLead: t(
    "没有按时报送年报、登记的地址找不到人等情形的社会组织，列入这个名录。改正以后可以移出。",
    "Organizations that did not file in time, cannot be reached at their address and the like. They come off once it is put right.",
  ),
  seriousLead: t(
    "列入异常名录满两年、被限期停止活动等情形的社会组织，列入这个名单。",
    "Organizations two years on the abnormal list, ordered to stop their activities and the like.",
  ),
  inForce: t("现在在名录上的 {total} 家", "{total} on the list now"),
  nobody: t("{district}现在没有在名录上的", "None in {district} now"),
  nobodyAll: t("现在没有在名录上的", "None on the list now"),
  since: t("自{day}", "since {day}"),
  choose: t("看哪个地方的", "Which place"),
  all: t("全部", "All"),
  follow: t(
    "关注{district}的这个名单，有变化告诉我",
    "Follow this list for {district}: tell me when it changes",
  ),
  followSignIn: t("登录后关注{district}的这个名单", "Sign in to follow this list for {district}"),
  basis: t("依据：{measure}", "Legal basis: {measure}"),
} as const satisfies Readonly<Record<string, Text>>
