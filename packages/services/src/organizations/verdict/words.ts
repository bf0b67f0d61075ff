// The sentences of the verdict and of what it rests on. A word of the register is repeated, never softened and never sharpened.

import type { Text } from "@civil/core/text.ts"
import type { OrganizationStatus } from "@civil/register/organization.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const statusWords: Readonly<Record<OrganizationStatus, Text>> = {
  active: t("正常", "Registered"),
  suspended: t("限期停止活动", "Activities suspended"),
  withdrawn: t("登记已被撤销", "Registration withdrawn"),
  revoked: t("登记证书已被吊销", "Certificate revoked"),
  liquidating: t("注销中（清算）", "Being wound up"),
  deregistered: t("已注销", "Deregistered"),
  renamed: t("已变更名称", "Renamed"),
  unknown: t("状态不明", "Status not known"),
}

export const verdictWords = {
  withdrawn: t(
    "登记已被撤销，{since}不再是合法登记的社会组织",
    "Its registration was withdrawn: {since}no longer a lawfully registered social organization",
  ),
  revoked: t(
    "登记证书已被吊销，{since}不再是合法登记的社会组织",
    "Its certificate was revoked: {since}no longer a lawfully registered social organization",
  ),
  deregistered: t(
    "已注销，{since}不再是合法登记的社会组织",
    "Deregistered: {since}no longer a lawfully registered social organization",
  ),
  suspended: t("已被责令限期停止活动{from}", "Ordered to stop its activities for a time{from}"),
  liquidating: t("正在办理注销（清算中）{from}", "Being wound up before deregistration{from}"),
  since: t("自{day}起", "since {day} "),
  from: t("，自{day}起", ", since {day}"),
  serious: t(
    "已列入严重违法失信名单，原因：{reason}，自{day}起",
    "On the list of seriously unlawful and untrustworthy organizations since {day}. Reason: {reason}",
  ),
  abnormal: t(
    "已列入活动异常名录，原因：{reason}，自{day}起",
    "On the list of organizations with abnormal activities since {day}. Reason: {reason}",
  ),
  noReason: t("登记机关没有公布", "not published by the registrar"),
  renamed: t(
    "这是改名前的登记，名称已经变更{from}",
    "This is the record of a former name: the name was changed{from}",
  ),
  missing: t(
    "登记机关最近一份完整名册（{day}）里没有它，名册没有说明原因",
    "The registrar's last complete register ({day}) does not have it, and does not say why",
  ),
  unknown: t(
    "登记状态写的是“{word}”，本站不认识这个说法，请向登记机关核实",
    "The register gives its status as “{word}”, which this site does not know: ask the registrar",
  ),
  unknownBare: t(
    "登记机关没有公布它的登记状态，请向登记机关核实",
    "The registrar has not published its status: ask the registrar",
  ),
  active: t("登记有效", "Validly registered"),
  activePassed: t(
    "登记有效，最近一次年检合格（{year}年度）",
    "Validly registered; passed its last inspection ({year})",
  ),
  activeFiled: t(
    "登记有效，最近一次年报已报送（{year}年度）",
    "Validly registered; filed its last annual report ({year})",
  ),
  activeNone: t(
    "登记有效，登记机关未公布年检结论",
    "Validly registered; the registrar has published no inspection result",
  ),
  activeBasically: t(
    "登记有效，最近一次年检基本合格（{year}年度）",
    "Validly registered; last inspection “basically passed” ({year})",
  ),
  activeFailed: t(
    "登记状态正常，但最近一次年检不合格（{year}年度）",
    "Registered, but it failed its last inspection ({year})",
  ),
  activeAbsent: t(
    "登记状态正常，但没有参加最近一次年检（{year}年度）",
    "Registered, but it did not take part in its last inspection ({year})",
  ),
  activeOver: t("登记状态正常，但登记证书已于{day}到期", "Registered, but its certificate expired on {day}"),
  activePenalty: t("登记状态正常，{day}受过行政处罚：{kind}", "Registered; penalised on {day}: {kind}"),
  activeLate: t(
    "登记有效，但{year}年度以后的年检结论没有公布",
    "Validly registered, but no inspection result after {year} has been published",
  ),
  activeOld: t(
    "名册上登记有效，但这份名册截至{day}，已有 {months} 个月",
    "Registered according to a register that speaks up to {day}, {months} months ago",
  ),
  lists: t("信用名录", "credit lists"),
  activeUnlisted: t(
    "登记有效，但本站没有收到{list}，是否列入请向登记机关核实",
    "Validly registered, but this site has not received the {list}: ask the registrar whether it is on it",
  ),
  activeListsOld: t(
    "登记有效，但信用名录截至{day}，已有 {months} 个月，之后列入的这里看不到",
    "Validly registered, but the credit lists speak up to {day}, {months} months ago: later entries are not seen here",
  ),
  unlisted: t(
    "本站没有收到{list}，不知道它是否列入。",
    "This site has not received the {list} and does not know whether it is on it.",
  ),
  listsOld: t(
    "信用名录截至{day}，已有 {months} 个月，之后列入的这里看不到。",
    "The credit lists speak up to {day}, {months} months ago: later entries are not seen here.",
  ),
  activeUndated: t(
    "名册上登记有效，但没有说明截至哪一天",
    "Registered according to the register, which does not say up to which day",
  ),
  status: t("登记状态：{status}{from}。", "Status: {status}{from}."),
  statusWord: t(
    "登记状态：{status}（名册原话：{word}）{from}。",
    "Status: {status} (in the register's words: {word}){from}.",
  ),
  certificate: t("登记证书有效期至{day}。", "The certificate is valid until {day}."),
  certificateOver: t(
    "登记证书有效期至{day}，已经过期。",
    "The certificate was valid until {day} and has expired.",
  ),
  inspected: t("{year}年度：{conclusion}。", "{year}: {conclusion}."),
  inspectedNone: t(
    "登记机关未公布年检结论。这不等于不合格，可能是还没有公布，或者没有纳入年检。",
    "The registrar has published no inspection result. That does not mean it failed: it may not be published yet, or not be due.",
  ),
  listed: t("在{list}上：{reason}，{day}列入。", "On the {list}: {reason}; entered on {day}."),
  rated: t("评估等级 {grade}，有效期至{day}。", "Rated {grade}, valid until {day}."),
  ratedOver: t("评估等级 {grade} 已于{day}过期。", "Its rating {grade} expired on {day}."),
  charity: t("是慈善组织{from}。", "It is a charity{from}."),
  charityBare: t("是慈善组织。", "It is a charity."),
  fundraising: t("有公开募捐资格，自{day}起。", "It may raise funds in public since {day}."),
  fundraisingOver: t(
    "公开募捐资格已于{day}终止。",
    "Its qualification to raise funds in public ended on {day}.",
  ),
  fundraisingLater: t("公开募捐资格从{day}开始。", "It may raise funds in public from {day} on."),
  fundraisingUndated: t(
    "有公开募捐资格，名册没有写从哪天起。",
    "It may raise funds in public; the register does not say since when.",
  ),
  fundraisingNone: t(
    "慈善组织名册写明没有公开募捐资格，不能向社会公开募捐。",
    "The register of charities says that it has no qualification for public fundraising: it may not raise funds in public.",
  ),
  fundraisingUnsaid: t(
    "名册没有写公开募捐资格，请在慈善中国核实。",
    "The register does not say whether it may raise funds in public: check on Charity in China (慈善中国).",
  ),
  penalised: t("{day}受过行政处罚：{kind}。", "Penalised on {day}: {kind}."),
  code: t(
    "这个统一社会信用代码的校验位与规则不符。真实登记里也有这种情况，名册就是这样写的，请核对有没有看错。",
    "The check character of this code is not what the rule gives. Real registrations have such codes, too; check that you read it right.",
  ),
  old: t(
    "这份名册截至{day}，已有 {months} 个月，之后的变化这里看不到。",
    "This register speaks up to {day}, {months} months ago; what changed later is not seen here.",
  ),
} as const satisfies Readonly<Record<string, Text>>

export const listWords = {
  abnormal: t("活动异常名录", "list of abnormal activities"),
  serious: t("严重违法失信名单", "list of serious unlawful conduct"),
} as const

export const conclusionWords = {
  passed: t("年检合格", "passed the inspection"),
  basically_passed: t("年检基本合格", "“basically passed” the inspection"),
  failed: t("年检不合格", "failed the inspection"),
  absent: t("未参加年检", "did not take part in the inspection"),
  filed: t("已报送年报（没有结论）", "filed its report (no conclusion is given)"),
} as const
