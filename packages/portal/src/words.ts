// Sentences of the shell: header, footer, home, search, and what to do when something went wrong.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const shell = {
  site: t("民政自助服务", "Civil affairs self-service"),
  service: t("自助服务", "Self-service"),
  brand: t("{district}民政局", "{district} Civil Affairs"),
  title: t("{page} · {bureau}", "{page} · {bureau}"),
  titleWrong: t("需修改：{page} · {bureau}", "Error: {page} · {bureau}"),
  description: t(
    "在网上预约婚姻登记：先留名额，再填信息，不收费。",
    "Book marriage registration online: the place is kept first, then you fill in the details. Free of charge.",
  ),
  search: t("搜索", "Search"),
  my: t("我的办事", "My matters"),
  signIn: t("登录", "Sign in"),
  home: t("首页", "Home"),
  help: t("帮助", "Help"),
  accessibility: t("无障碍声明", "Accessibility"),
  privacy: t("个人信息保护", "Privacy"),
  openData: t("开放数据", "Open data"),
  messages: t("消息核验", "Check a message"),
  human: t("需要人帮忙？", "Need a person?"),
  humanHours: t("政务服务便民热线，人工接听。", "The public service hotline, answered by people."),
  humanNone: t("请到登记机关窗口，或者拨打 12345。", "Come to the counter, or call 12345."),
  about: t("关于本站", "About this site"),
  run: t("主办：{bureau}", "Run by {bureau}"),
  leave: t("快速离开", "Leave this page quickly"),
  leaveHint: t(
    "打开天气网站。浏览记录里仍会留下本页，需要时请自行清除。",
    "Opens a weather site. This page stays in the browsing history; clear it if you need to.",
  ),
  demo: t(
    "演示：这里的人和预约都是虚构的，登记机关的名称是真的，名额不是。",
    "Demonstration: people and bookings here are invented. The offices are real, the places left are not.",
  ),
  demoOrganizations: t(
    "演示数据：这些社会组织都是虚构的。",
    "Demonstration: these organizations are invented.",
  ),
  demoSent: t("看看本来会发出的消息", "See the messages that would have gone out"),
} as const satisfies Readonly<Record<string, Text>>

export const home = {
  ask: t("您要办什么？", "What would you like to do?"),
  searchLabel: t("搜索业务、登记机关", "Search services and offices"),
  searchHint: t("例如：结婚、补领、宝山，或拼音首字母 jhdj", "For example: marriage, reissue, Baoshan"),
  services: t("办事", "Services"),
  soon: t("即将开放", "Coming soon"),
  marriage: t("婚姻登记", "Marriage registration"),
  marriageSays: t(
    "结婚、补领证件、辅导等，先留时间再填表。",
    "Marriage, certificates, counselling: keep a time, then fill in the form.",
  ),
  next: t("{district} 最近可约：{when}", "{district}, next free: {when}"),
  noNext: t("{district}：{why}", "{district}: {why}"),
  benefits: t("免申即享", "Benefits without applying"),
  benefitsSays: t(
    "符合条件的补贴主动送上门。现在请到户籍地街道、镇受理窗口办理。",
    "Allowances offered to you without an application. For now please go to your subdistrict or town counter.",
  ),
  burial: t("海葬与生态安葬", "Sea and eco burial"),
  burialSays: t(
    "登记、排期、补贴一次办好。现在请咨询殡仪馆或拨打 12345。",
    "Registration, dates and subsidy in one go. For now ask the funeral home or call 12345.",
  ),
  organizations: t("社会组织", "Social organizations"),
  organizationsSays: t(
    "社团、民办机构、基金会可不可靠：登记、年检、信用名录一查就知道。",
    "Whether an association, institution or foundation can be trusted: registration, inspections, credit lists.",
  ),
  organizationsCount: t(
    "{district}名册 {count} 家，截至{day}",
    "{district}: {count} in the register, as of {day}",
  ),
  illegal: t("非法社会组织名单", "Illegal organizations"),
  nameCheck: t("给新组织起名", "Check a new name"),
  mineOrganizations: t("替组织办事", "Act for an organization"),
  call: t("打 12345 问问", "Call 12345"),
  events: t("生活中的事", "Life events"),
  mine: t("我的办事", "My matters"),
  mineNone: t("眼下没有要办的", "Nothing waiting"),
  mineAll: t("全部办理事项", "All my matters"),
  apply: t("网上申请", "Apply online"),
  applySays: t(
    "绿色通道、补领预审、集体颁证等：在手机上填，看得到办到哪一步。",
    "Green channel, checks before a reissue, group ceremonies: fill in on your phone and see where it stands.",
  ),
  bureau: t("在别处办？", "Somewhere else?"),
  bureauHint: t("换一个区县，登记机关和时间会跟着变。", "Choose another district; offices and times follow."),
  seal: t("民政", "Civil affairs"),
  ways: t("直接去", "Go straight to"),
} as const satisfies Readonly<Record<string, Text>>

/** The shortest names of what the marriage counter does. */
export const ways: readonly { readonly href: string; readonly text: Text }[] = [
  { href: "/marriage/m1", text: t("结婚", "Marry") },
  { href: "/marriage/d1", text: t("离婚", "Divorce") },
  { href: "/marriage/r1", text: t("补领证件", "Reissue") },
  { href: "/marriage/x2", text: t("辅导", "Counselling") },
]

export const events: readonly { readonly href: string; readonly text: Text }[] = [
  { href: "/marriage/m1", text: t("我们要结婚", "We are getting married") },
  {
    href: "/marriage/f1",
    text: t("另一半是外国人、港澳台居民或华侨", "My partner is from abroad, Hong Kong, Macao or Taiwan"),
  },
  { href: "/marriage/r1", text: t("结婚证丢了、坏了", "Our marriage certificate is lost or damaged") },
  { href: "/marriage/x2", text: t("想和辅导员聊聊", "I would like to talk to a counsellor") },
  {
    href: "/organizations",
    text: t("想捐款、报班，先查对方靠不靠谱", "Check an organization before I give or enrol"),
  },
  { href: "/marriage", text: t("其他婚姻业务", "Other registration services") },
]

export const searching = {
  title: t("搜索", "Search"),
  found: t("“{query}”，找到 {count} 项", "“{query}”: {count} found"),
  none: t("没有找到“{query}”", "Nothing found for “{query}”"),
  noneHint: t("换个说法试试，或者从下面选一项。", "Try other words, or choose below."),
  all: t("能办的事", "What you can do here"),
  office: t("登记机关", "Registration office"),
  service: t("办事", "Service"),
  apply: t("网上申请", "Apply online"),
  page: t("说明", "Information"),
  organizations: t("社会组织", "Social organizations"),
  organizationsAll: t("在社会组织里查“{query}”", "Search the organizations for “{query}”"),
} as const satisfies Readonly<Record<string, Text>>
