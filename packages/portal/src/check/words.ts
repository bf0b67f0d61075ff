// Words of the page where anyone sees whether a message came from the bureau, and of the demo's list of what was sent.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const checking = {
  title: t("消息核验", "Check a message"),
  lead: t(
    "收到短信、邮件或微信，说是民政局发的？输入里面的核验码，看看是不是真的。不用登录。",
    "A text message, mail or WeChat message that claims to be from the bureau? Enter its check code and see. No sign-in needed.",
  ),
  label: t("核验码", "Check code"),
  hint: t(
    "10 位数字和字母，例如 7K3M9-2QD4X；大小写、空格、横线都没关系。",
    "10 letters and digits, such as 7K3M9-2QD4X; capitals, spaces and dashes do not matter.",
  ),
  ask: t("查一查", "Check"),
  missing: t("请输入核验码。", "Enter the check code."),
  malformed: t(
    "核验码是 10 位数字和字母，您输入的不是。请对照消息再输一次。",
    "A check code is 10 letters and digits; this is not. Compare it with the message and try again.",
  ),
  yes: t("是我们发的", "Yes, we sent this"),
  sender: t("发送单位", "Sent by"),
  when: t("时间", "When"),
  about: t("哪类事项", "Kind of matter"),
  ways: t("方式", "Sent by way of"),
  inbox: t("本站“我的消息”", "Messages on this site"),
  compare: t(
    "请对一对：单位和时间要和您收到的一致，事项不能矛盾。为了保密，有的消息只写“您办理的事项”，不写名称。对不上，可能是别人抄了真的核验码。",
    "Compare: bureau and time must be those of your message, and the matter must fit. For privacy some messages only say “your matter”, without its name. If it does not fit, somebody may have copied a true code.",
  ),
  never: t(
    "民政局不会在消息里要您的验证码、密码、银行卡号，也不会让您转账。",
    "The bureau never asks for passwords, one-time codes or card numbers in a message, nor for money.",
  ),
  no: t("没有查到这个核验码，可能是诈骗", "We know no such code: this may be fraud"),
  noWhy: t(
    "本站没有发过带这个核验码的消息。先看看是不是输错了；一年以前的消息也查不到。",
    "We sent no message with this code. See first whether it is mistyped; messages older than a year cannot be found either.",
  ),
  do: t("怎么办", "What to do"),
  doNot: t(
    "不要点里面的链接，不要回电话，不要给验证码，不要转账。",
    "Open no link in it, call no number in it, give no code, send no money.",
  ),
  doCall: t("打 96110，反诈专线，问问是不是骗局。", "Call 96110, the anti-fraud line, and ask."),
  doPolice: t(
    "已经转了钱或者给了验证码，马上打 110。",
    "If you have sent money or given a code, call 110 at once.",
  ),
  doAsk: t(
    "想知道自己有没有要办的事：登录看“我的办事”，或者打 12345、到窗口问。",
    "To see whether anything waits for you: sign in, call 12345, or ask at the counter.",
  ),
  again: t("查另一条", "Check another one"),
} as const satisfies Readonly<Record<string, Text>>

export const ways = {
  sms: t("短信", "Text message"),
  email: t("电子邮件", "E-mail"),
  wechat: t("微信", "WeChat"),
} as const satisfies Readonly<Record<string, Text>>

export const sent = {
  title: t("演示：发出的消息", "Demonstration: what was sent"),
  lead: t(
    "演示里什么也不会真的发出去。这里列出本来会发的，新的在前。",
    "Nothing really leaves the demonstration. This is what would have gone out, the newest first.",
  ),
  none: t("还没有发过消息。约一次、取消一次，就会有。", "Nothing yet. Make a booking or cancel one."),
  all: t("全部", "All"),
  by: t("方式", "Way"),
  check: t("核验码", "Check code"),
  count: t("最近 {count} 条", "The latest {count}"),
} as const satisfies Readonly<Record<string, Text>>
