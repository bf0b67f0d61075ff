// Help, accessibility and privacy in plain words.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export interface Section {
  readonly id?: string
  readonly title: Text
  readonly lines: readonly Text[]
  readonly link?: { readonly href: string; readonly text: Text }
}

export interface Article {
  readonly title: Text
  readonly lead: Text
  readonly sections: readonly Section[]
}

export const help: Article = {
  title: t("帮助", "Help"),
  lead: t(
    "不会用、用不了，都可以打电话或者直接到窗口，一样能办。",
    "If this site does not work for you, phone or come to the counter; it all works there too.",
  ),
  sections: [
    {
      title: t("怎么预约", "How to book"),
      lines: [
        t(
          "先选登记机关、日期和时间，这个时间会先为您留着。",
          "Choose an office, a day and a time; it is kept for you.",
        ),
        t("再登录、填信息，核对后提交。", "Then sign in, fill in the details, check and submit."),
        t(
          "需要两个人的业务，请对方也登录确认一次。",
          "Where two people are needed, the other signs in and confirms once.",
        ),
        t("到时间带着证件去，说预约码就行。", "Come on time with your documents and give the booking code."),
      ],
    },
    {
      title: t("约满了怎么办", "When it is full"),
      lines: [
        t("页面上会列出别处最近能约的时间。", "The page lists the next free times elsewhere."),
        t("别人取消的名额会重新放出来，过一会儿再看。", "Places given back are offered again; look later."),
        t(
          "也可以不预约，直接到现场排队；已预约的先办。",
          "You may also come and queue; booked people go first.",
        ),
      ],
    },
    {
      id: "messages",
      title: t("收到短信，真的假的？", "Is this message from us?"),
      lines: [
        t(
          "我们发的每条短信、邮件、微信都带一个核验码，谁都可以查，不用登录。",
          "Every text message, mail and WeChat message of ours carries a check code. Anyone may check it, without signing in.",
        ),
        t(
          "所有消息都在“我的消息”里，有一份就够，短信没收到也不耽误。",
          "All messages are also kept under My messages: nothing is lost when a text message does not arrive.",
        ),
        t(
          "查不到核验码、或者要钱要验证码的，不要点链接、不要转账，请打 96110 反诈专线。",
          "Where the code is unknown, or money or a code is asked for: open no link, pay nothing, and call 96110, the anti-fraud line.",
        ),
      ],
      link: { href: "/check", text: t("消息核验", "Check a message") },
    },
    {
      id: "soon",
      title: t("还没有开放的业务", "What is not here yet"),
      lines: [
        t(
          "高龄津贴、残疾人补贴、低保等：请到户籍地街道、镇受理窗口，或者打 12345。",
          "Allowances and assistance: your subdistrict or town counter, or 12345.",
        ),
        t("海葬、生态安葬：请咨询殡仪馆，或者打 12345。", "Sea and eco burial: the funeral home, or 12345."),
      ],
    },
    {
      id: "open",
      title: t("开放数据", "Open data"),
      lines: [
        t(
          "社会组织的整份名册可以下载，每一版都留着：“社会组织”里的“名册、变化与下载”。",
          "The whole register of organizations can be downloaded in every version: see the register under Social organizations.",
        ),
        t(
          "登记机关、余位和放假日历可以按接口读取，说明见 /api/openapi.json，不需要登录。",
          "Offices, places left and the holiday calendar can be read through an interface described at /api/openapi.json, without signing in.",
        ),
        t(
          "每天给办件记录算一个指纹公布出来，谁都可以记下来，日后核对记录有没有被改过。",
          "Every day a fingerprint of the record of cases is published; anyone may note it and see later whether the record was changed.",
        ),
      ],
      link: { href: "/record", text: t("办件留痕", "The record, sealed daily") },
    },
  ],
}

export const accessibility: Article = {
  title: t("无障碍声明", "Accessibility"),
  lead: t(
    "我们希望每个人都能自己办成，不管用什么设备、看不看得清。",
    "Everyone should be able to finish by themselves, whatever the device or eyesight.",
  ),
  sections: [
    {
      title: t("怎么做到的", "What we do"),
      lines: [
        t(
          "目标是 WCAG 2.2 AA 级；依据《无障碍环境建设法》第三十二条。",
          "We aim at WCAG 2.2 level AA; Barrier-free Environment Law, article 32.",
        ),
        t(
          "每一步只用键盘、读屏软件或关闭脚本都能办完。",
          "Every step works with a keyboard, with a screen reader, and without scripts.",
        ),
        t(
          "右上角“长者版”：字更大、按钮更大，内容一样，没有广告。",
          "Large type, at the top: larger type and buttons, the same content, no advertising.",
        ),
        t(
          "放大到 400% 或用很窄的屏幕，不需要左右拖动。",
          "At 400 % zoom or on a narrow screen nothing scrolls sideways.",
        ),
      ],
    },
    {
      title: t("还不够好的地方", "What falls short"),
      lines: [
        t(
          "还没有由残障人士做过完整的使用测试。",
          "It has not yet been tested throughout by people with disabilities.",
        ),
        t("没有朗读和手语内容。", "There is no read-aloud or sign-language content yet."),
      ],
    },
    {
      title: t("遇到困难请告诉我们", "Tell us when something is hard"),
      lines: [
        t(
          "打 12345，说明是哪一页、用什么设备。窗口也可以替您办。",
          "Call 12345 and say which page and device. The counter can also do it for you.",
        ),
      ],
    },
  ],
}

export const privacy: Article = {
  title: t("个人信息保护", "Privacy"),
  lead: t("只收办事要用的，只用来办这件事。", "We take only what the visit needs, and use it only for that."),
  sections: [
    {
      title: t("收什么", "What we keep"),
      lines: [
        t(
          "两个人的姓名、证件类型和号码、手机号码、婚姻状况（结婚登记）。",
          "Names, document types and numbers, mobile numbers, and marital status for marriage.",
        ),
        t(
          "证件号码加密保存，页面上只显示一部分，不出现在网址和日志里。",
          "Document numbers are encrypted, shown only in part, and never in addresses or logs.",
        ),
        t(
          "两个人各自的电话互相看不到；一方撤回，另一方只看到状态。",
          "Neither sees the other's phone; a withdrawal shows the other only the status.",
        ),
      ],
    },
    {
      title: t("谁能看", "Who can see it"),
      lines: [
        t(
          "您自己、您写明的对方、办理的登记机关工作人员。",
          "You, the partner you named, and staff of the office you booked.",
        ),
        t("不卖、不给广告，不用来做别的。", "Never sold, never for advertising, never for anything else."),
      ],
    },
    {
      title: t("Cookie", "Cookies"),
      lines: [
        t(
          "只有登录用的一个，以及您选的语言、长者版、区县。没有统计和跟踪。",
          "One for signing in, and your language, type size and district. No analytics, no tracking.",
        ),
      ],
    },
    {
      title: t("您的权利", "Your rights"),
      lines: [
        t(
          "依据《个人信息保护法》，您可以查看、更正、要求删除。请到窗口或者打 12345。",
          "Under the Personal Information Protection Law you may see, correct or ask to delete it: at the counter or 12345.",
        ),
      ],
    },
  ],
}
