// What the check before filing says: why an answer is likely to come back, and what that rests on.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const coachTexts = {
  common: t("常见退回原因，没有查到条文", "A common reason for returns; no rule was found"),
  arithmetic: t(
    "四个数对不上，是常见退回原因，没有查到条文",
    "The four figures do not agree: a common reason for returns; no rule was found",
  ),
  registerSays: t("登记簿的记载", "What the register says"),
  unpublished: t("本地通知尚未收录", "The local notice is not at hand"),
  idleGround: t(
    "《社会团体登记管理条例》、《基金会管理条例》：长期未开展活动的，可以撤销登记",
    "The regulations on associations and on foundations: an organization that does nothing for a year may lose its registration",
  ),
  differs: t(
    "与登记簿不一致：登记簿上是“{registered}”。已经变动的，要在业务主管单位同意之日起 30 日内申请变更登记；笔误请改正。",
    "This is not what the register has: “{registered}”. A change has to be registered within 30 days of the supervising unit's consent; a slip is corrected here.",
  ),
  differsDeclared: t(
    "与登记簿不一致：登记簿上是“{registered}”。您已说明有未登记的变更，登记机关会要求先办变更登记。",
    "This is not what the register has: “{registered}”. You have said that a change is not registered; the registrar will ask to register it first.",
  ),
  penaltyKnown: t(
    "您填写“没有受过处罚”，但登记簿上有 {day} 的{kind}。",
    "You have said that there was no penalty; the register has one of {day}: {kind}.",
  ),
  sums: t(
    "年初净资产加收入减支出是 {reckoned} 元，与您填写的年末净资产 {stated} 元不符。请核对，或在材料中说明差额。",
    "Net assets at the beginning plus income less expenditure are {reckoned} yuan, not the {stated} yuan stated for the end. Check them, or explain the difference in your papers.",
  ),
  negative: t(
    "年末净资产为负数，请在材料中说明原因。",
    "Net assets at the end are negative: explain why in your papers.",
  ),
  belowFunds: t(
    "年末净资产低于登记的资金 {funds} 元，常被要求说明原因。",
    "Net assets at the end are below the registered funds of {funds} yuan; the registrar often asks why.",
  ),
  idle: t(
    "全年没有收入也没有支出，请在“开展的活动”中写明这一年做了什么。",
    "There was neither income nor expenditure all year: say under the activities what was done.",
  ),
  fewMembers: t(
    "会员少于成立条件（个人会员 50 个以上，或单位会员 30 个以上，或两者合计 50 个以上），常被要求说明。",
    "There are fewer members than for setting up an association (50 persons, or 30 units, or 50 together); the registrar often asks about it.",
  ),
  noMemberMeeting: t(
    "全年没有召开会员（代表）大会，请说明原因。",
    "No meeting of members was held: say why.",
  ),
  noBoardMeeting: t("全年没有召开理事会，请说明原因。", "No meeting of the board was held: say why."),
  boardSize: t(
    "基金会理事应为 5 至 25 名，您填写的是 {seats} 名。",
    "A foundation has 5 to 25 board members; you have stated {seats}.",
  ),
  boardTwice: t(
    "基金会理事会每年至少召开 2 次会议，您填写的是 {meetings} 次。",
    "The board of a foundation meets at least twice a year; you have stated {meetings}.",
  ),
  termOver: t(
    "本届任期已于 {day} 届满。未按期换届的，常被要求先换届或说明延期情况。",
    "The term of the board ended on {day}. The registrar often asks to elect a new one first, or to explain the delay.",
  ),
  termSoon: t(
    "本届任期将于 {day} 届满，请准备换届。",
    "The term of the board ends on {day}: prepare the next election.",
  ),
  termLong: t(
    "基金会理事每届任期不得超过 5 年。",
    "A term on the board of a foundation is five years at most.",
  ),
  noStaff: t(
    "没有从业人员，与成立时应有相应从业人员的条件不符，请说明。",
    "There are no staff, though an institution has to have staff for what it does: explain it.",
  ),
  shortActivities: t(
    "写得太短。请写清什么时间、做了什么、多少人受益。",
    "This is very short. Say when, what was done, and how many people it served.",
  ),
  rectify: t(
    "上一年度未参检或结论不是合格，要交整改报告：问题是什么、怎么改的、改到什么程度。",
    "The year before was missed or not passed, so a rectification report is asked: what was wrong, what was done, and how far it has come.",
  ),
  noAccounts: t("没有附财务会计报告。", "No financial report is attached."),
  listed: t(
    "自 {day} 起列入名录，尚未移出。登记机关审核时会核对原因是否消除。",
    "It has been on a credit list since {day}. The registrar will check whether the reason is gone.",
  ),
  certificateOver: t(
    "登记证书已于 {day} 到期，请先换证。",
    "The certificate of registration ended on {day}: renew it first.",
  ),
  late: t(
    "报送的最后一天 {day} 已过，会作为逾期记录。",
    "The last day, {day}, is over; it will be recorded as late.",
  ),
  supervisorLate: t(
    "送业务主管单位初审的最后一天 {day} 已过，请尽快联系主管单位。",
    "The last day for the supervising unit's review, {day}, is over: get in touch with the unit now.",
  ),
  maybeCharity: t(
    "登记簿显示是慈善组织。慈善组织一般在“慈善中国”报送年度工作报告，本地是否还要在这里报送，请先向登记机关确认。",
    "The register says it is a charity. Charities usually report on the national charity platform; ask the registrar whether this report is needed too.",
  ),
  maybeNotDue: t(
    "成立登记在本年度内，是否参加由登记机关的通知规定，请先确认。",
    "It was registered within this year; whether it has to report is said in the registrar's notice. Ask first.",
  ),
} as const satisfies Record<string, Text>
