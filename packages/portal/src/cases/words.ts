// Sentences of the guide, the form and its papers: from the first question to what has been handed in.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const due = {
  left: t("{date}（还有 {days} 个工作日）", "{date} ({days} working days left)"),
  leftDays: t("还有 {days} 个工作日", "{days} working days left"),
  leftToday: t("就是今天", "today"),
  leftPast: t("已过 {days} 个工作日", "{days} working days over"),
  today: t("{date}（就是今天）", "{date} (today)"),
  past: t("{date}（已过 {days} 个工作日）", "{date} ({days} working days ago)"),
  paused: t("等您补充期间，时间停止计算", "The time stands still while we wait for your answer"),
  not_computable: t(
    "暂时算不出来：国务院还没有公布那一年的放假安排",
    "Not known yet: the public holidays of that year have not been announced",
  ),
  not_yet_published: t("本单位尚未公布时限", "This bureau has not yet published a time limit"),
  none: t("没有规定时限", "No time limit is set"),
  term: t("{days} 个工作日内", "Within {days} working days"),
  termNatural: t("{days} 天内（自然日）", "Within {days} days (calendar days)"),
} as const satisfies Readonly<Record<string, Text>>

export const guide = {
  services: t("网上申请", "Apply online"),
  servicesLead: t(
    "在手机上填，随时停、随时接着填；交了以后，每一步都看得到。",
    "Fill it in on your phone, stop and go on whenever you like, and see every step after you hand it in.",
  ),
  servicesNone: t("{district}眼下没有开放网上申请", "{district} takes no applications here yet"),
  servicesNoneHint: t(
    "可以换一个区县看看，或者拨打 12345 问问。",
    "Look at another district, or call 12345.",
  ),
  about: t("什么事、谁能办", "What it is and who may apply"),
  glance: t("一看就明白", "At a glance"),
  who: t("谁来审", "Who decides"),
  cost: t("费用", "Cost"),
  free: t("0 元", "0 yuan"),
  long: t("多久有结果", "How long it takes"),
  longSource: t("依据：{source}", "Rule: {source}"),
  prepare: t("先准备好", "Have these ready"),
  prepareNone: t("不用准备材料，只要回答几个问题。", "No papers: only a few questions."),
  prepareHow: t(
    "用手机拍清楚就行（JPEG、PNG 或 PDF，每份不超过 10 MB）。",
    "A clear photograph will do (JPEG, PNG or PDF, at most 10 MB each).",
  ),
  questions: t("要回答什么", "What we ask"),
  ground: t("依据", "Legal basis"),
  two: t("由两名工作人员先后审核。", "Two officers check it, one after the other."),
  next: t("交了以后", "After you hand it in"),
  steps1: t(
    "马上有编号和回执，在“我的办事”里看进度。",
    "You get a number and a receipt at once, and see how it stands under My matters.",
  ),
  steps2: t(
    "少了什么，会写明是哪一项，补上就行，不用重填；等您补的时候，办理时间停止计算。",
    "If something is missing we name exactly what; you add only that. The clock stands still meanwhile.",
  ),
  notHere: t("本局目前不在网上受理", "This bureau does not take this in online"),
  steps3Final: t("有了结果，连同理由一起告诉您。", "You are told the outcome with its reason."),
  steps3: t(
    "有了结果，连同理由一起告诉您；不同意，可以申请复核。",
    "You are told the outcome with its reason, and may ask for a review if you disagree.",
  ),
  start: t("开始填写", "Start"),
  startHint: t(
    "要先登录。中途可以停，填过的会留着。",
    "You sign in first. You can stop at any time; what you filled in is kept.",
  ),
  goOn: t("接着填写", "Go on with your draft"),
  kept: t("您有一份没交的草稿", "You have a draft not yet handed in"),
  open: t("您已有一件在办：{code}", "You already have one in progress: {code}"),
  openGo: t("看这一件", "See it"),
  of: t("{count} 份以内", "up to {count}"),
  optionalPaper: t("选交", "optional"),
  conditionalPaper: t("情况符合的要交", "needed where it applies to you"),
} as const satisfies Readonly<Record<string, Text>>

/** What is likely to come back (年报预检), before it is handed in. */
export const advice = {
  must: t("很可能被退回", "Very likely to come back"),
  should: t("可能被退回或追问", "May come back, or be asked about"),
  ground: t("依据：{ground}", "What this rests on: {ground}"),
  lookAgain: t("继续之前请看一看", "Before you go on, look at this"),
  lookAgainSays: t(
    "按您填的内容，有的地方可能被退回，写在题目下面。改不改由您决定，点“继续”就往下走。",
    "By what you have stated, something may come back; it stands below the question. Change it or not: Continue goes on either way.",
  ),
  before: t("提交前提示：有 {count} 处可能被退回", "Before you hand it in: {count} points may come back"),
  beforeSays: t(
    "这些提示不妨碍提交。工作人员审核时看到的是同样的提示。",
    "They keep you from nothing. Whoever looks at it sees the same points.",
  ),
} as const

export const form = {
  noOrganizations: t(
    "没有您可以代表的组织？看怎样才能代表一个组织办事",
    "No organization you may act for? See how to come to act for one",
  ),
  goOn: t("继续", "Continue"),
  saved: t("{at} 已保存", "Saved {at}"),
  savedKept: t(
    "换一台手机或电脑，登录后可以接着填；没交的草稿保留到 {until}。",
    "Sign in on another device to go on. A draft not handed in is kept until {until}.",
  ),
  autosaved: t("已自动保存（{at}）", "Saved by itself ({at})"),
  notAutosaved: t(
    "刚才没能自动保存；点“继续”会再保存一次。",
    "It could not be saved just now; Continue saves it again.",
  ),
  changedElsewhere: t("这份草稿刚在别处改过", "This draft was changed somewhere else"),
  changedElsewhereSays: t(
    "下面是您在这里填的。点“继续”就用这里填的；想看别处填的，请打开草稿。",
    "Below is what you typed here. Continue keeps it; open the draft to see the other.",
  ),
  draft: t("草稿", "Draft"),
  draftTitle: t("接着填写：{title}", "Go on: {title}"),
  draftNeutral: t("您的草稿", "Your draft"),
  draftPages: t("填到哪里了", "How far you are"),
  pageDone: t("已填好", "Complete"),
  pageOpen: t("还没填好", "Not complete"),
  otherDevice: t("换一台设备接着填", "Go on with another device"),
  otherDeviceHow: t(
    "用另一台设备扫码打开，登录同一个人就能接着填。二维码里没有您的信息。",
    "Scan with the other device and sign in as the same person. The code holds nothing about you.",
  ),
  discard: t("不办了，删除草稿", "Delete this draft"),
  discardTitle: t("要删除这份草稿吗？", "Delete this draft?"),
  discardSays: t(
    "填过的内容和传过的材料都会删除，找不回来。没有交过，不影响任何事。",
    "What you typed and the papers you sent are deleted for good. Nothing has been handed in.",
  ),
  discardGo: t("确定删除", "Yes, delete"),
  discardKeep: t("不删，留着", "Keep it"),
  discarded: t("草稿已删除", "The draft is deleted"),
  changed: t("这张表更新过，请看看有没有要改的", "This form has changed since you began"),
  dropped: t(
    "下面几项在新表里放不下，请看看要不要重新填：",
    "These have no place in the new form; please see whether to answer again:",
  ),
  between: t("、", ", "),
  expired: t("这份草稿不在了", "This draft is no longer here"),
  expiredSays: t(
    "可能已经交了、删除了，或者到期自动删除了——没交的草稿不会一直留着，免得您的信息没有必要地存着。交了的，在“我的办事”里看。",
    "It may have been handed in, deleted, or have run out: drafts are not kept for ever, so that your data is not held for nothing. What was handed in is under My matters.",
  ),
  startAgain: t("看能办的事", "See what you can apply for"),
  moreAsked: t("根据您的回答，还要问一项", "Your answer leads to one more question"),
  check: t("交之前，再看一遍", "Check before you hand it in"),
  goesTo: t("{title}，交给{bureau}。", "{title}, handed to {bureau}."),
  checkWrong: t("还有内容要改，才能交", "Some answers need changing first"),
  same: t("您已有一件同样的在办", "You already have the same in progress"),
  sameSays: t(
    "编号 {code}。一般不用再交一份；重复的会合并办理。",
    "Number {code}. Usually there is no need for another; the same ones are merged.",
  ),
  sameSee: t("看已有的这一件", "See the one in progress"),
  sameAnother: t("这是另一件事，仍要再交一件", "This is a different one; hand it in as well"),
  agree: t(
    "以上都是真实的；我同意本单位为办这件事使用这些信息",
    "All of this is true; I agree that the bureau uses it for this matter",
  ),
  use: t(
    "只用来办这件事；谁打开过您的申请、为什么，您随时看得到。",
    "It is used for this matter only, and you can always see who opened it and why.",
  ),
  agreeFirst: t("请先勾选同意", "Please tick this first"),
  anotherFirst: t(
    "您已有一件在办。确实是另一件事，请勾选这里",
    "You already have one in progress. If this is a different one, tick here",
  ),
  submit: t("确认提交", "Hand it in"),
  yes: t("是", "Yes"),
  unanswered: t("未填写", "Not answered"),
  idKept: t("已填 {number}。不用改就空着。", "Given: {number}. Leave it empty to keep it."),
  characters: t("最多 {most} 字", "At most {most} characters"),
  unit: t("单位：{unit}", "In {unit}"),
} as const satisfies Readonly<Record<string, Text>>

export const papers = {
  none: t("还没有传", "Nothing sent yet"),
  count: t("已传 {count} 份，最多 {most} 份", "{count} sent, at most {most}"),
  add: t("添加一份", "Add one"),
  addMore: t("再添加一份", "Add another"),
  addGo: t("去传材料", "Send papers"),
  hint: t(
    "JPEG、PNG 或 PDF，最大 {most} MB。可以直接拍照，四角要拍全，字要看得清。",
    "JPEG, PNG or PDF, at most {most} MB. You may take a photograph: all four corners, and sharp enough to read.",
  ),
  full: t(
    "已经够了，最多 {most} 份。要换，请先删除一份。",
    "That is enough: at most {most}. Remove one to replace it.",
  ),
  nth: t("第 {n} 份", "Paper {n}"),
  "image/jpeg": t("JPEG 图片", "JPEG picture"),
  "image/png": t("PNG 图片", "PNG picture"),
  "application/pdf": t("PDF 文件", "PDF file"),
  earlier: t("之前交的", "Handed in before"),
  added: t("传好了", "It is there"),
  refused: t("没有收下，请看原因", "It was not taken; please see why"),
  done: t("传好了，继续", "Continue"),
  neutral: t("材料", "Papers"),
  unavailable: t(
    "现在暂时不能传材料，请过一会儿再试。",
    "Papers cannot be sent just now. Please try again later.",
  ),
} as const satisfies Readonly<Record<string, Text>>
