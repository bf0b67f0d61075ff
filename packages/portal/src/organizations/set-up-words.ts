// Sentences of the guide to setting up an organization (成立一件事).
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const setUp = {
  title: t("成立社会组织（一件事）", "Set up a social organization"),
  lead: t(
    "从起名到领证、刻章、税务、开户，一步一步来。先选要成立什么。",
    "From the name to certificate, seal, tax and account, step by step. First choose what it will be.",
  ),
  choose: t("要成立什么？", "What will it be?"),
  association: t("社会团体", "Association (社会团体)"),
  associationIs: t(
    "会员组成的：协会、商会、学会、联合会。",
    "Of members: a society, a chamber, a learned society.",
  ),
  service_institution: t("社会服务机构（民办非企业单位）", "Service institution (民办非企业单位)"),
  service_institutionIs: t(
    "提供服务的：服务中心、学校、养老院、博物馆。",
    "It gives a service: a centre, a school, a home for the aged, a museum.",
  ),
  foundation: t("基金会", "Foundation (基金会)"),
  foundationIs: t("用捐赠财产做公益的。", "Donated property for public benefit."),
  other: t("换一个类型", "Another type"),
  at: t("在{bureau}登记", "To be registered with {bureau}"),
  notHere: t(
    "网上申请按您选的区县受理。这一页看的是{bureau}，申请前请先换到那里。",
    "Applications go to the district chosen above. This page is about {bureau}: change to it before you apply.",
  ),
  named: t("名称：{name}", "Name: {name}"),
  steps: t("一共几步", "The steps"),
  mine: t("您办到哪里了", "How far you are"),
  begun: t("已开始填写，还没有提交", "Begun, not handed in yet"),
  goOn: t("接着办", "Go on"),
  see: t("看进度", "See how it stands"),
  done: t("已完成", "Done"),
  now: t("正在办", "In hand"),
  step1: t("核名：结构、用字、重名", "The name: structure, words, duplicates"),
  step1Do: t("查名称", "Check a name"),
  step2: t(
    "发起人和拟任负责人：声明、身份证明、兼职审批",
    "Founders and leaders: declaration, identity, approval of part-time posts",
  ),
  step3: t(
    "业务主管单位审查（能网上审的在网上审）",
    "The supervising unit's review, online where it has a desk",
  ),
  step4: t(
    "提交登记申请，{days} 天内作出决定（自然日，等您补正的时间不算）",
    "The application: decided within {days} days (calendar days; waiting for your corrections does not count)",
  ),
  step5: t("领证、刻章、税务、开户", "Certificate, seal, tax, account"),
  conditions: t("要满足什么", "What it needs"),
  about: {
    members: t("人", "People"),
    money: t("钱", "Money"),
    board: t("理事会", "Board"),
    supervisor: t("主管单位", "Supervising unit"),
    leaders: t("负责人", "Leaders"),
    scope: t("业务范围", "Scope"),
    branches: t("分支机构", "Branches"),
  },
  ground: t("依据：{document}{article}", "Ground: {document} {article}"),
  otherGround: t(
    "没有另写依据的，见{document}；所依据资料没有写明条款号。",
    "Where no ground is given: {document}; the source at hand does not give the article.",
  ),
  floor: t(
    "本地最低数额：尚未公布，请问登记机关。",
    "The lowest sum here: not yet published. Ask the registrar.",
  ),
  floorIs: t("本地最低数额：{yuan} 元（{source}）", "The lowest sum here: {yuan} yuan ({source})"),
  papers: t("要准备什么材料", "Papers to prepare"),
  supervised: t(
    "有业务主管单位的才要；能网上审查的单位不用交。",
    "Only with a supervising unit; not for one that reviews online.",
  ),
  route: t("双重管理和直接登记", "Supervised or registered directly"),
  routeSays: t(
    "以双重管理（登记机关加业务主管单位）为主，直接登记为辅。哪些类别可以直接登记，本局尚未公布；申请时可以说明理由，由登记机关判断。",
    "Most have a registrar and a supervising unit; some categories register directly. Which, this bureau has not yet published: give your reason when you apply, and the registrar judges.",
  ),
  online: t("在网上审查的业务主管单位（演示）", "Supervising units that review online (demo)"),
  onlineNone: t(
    "本局没有在网上审查的业务主管单位，请先取得书面同意。",
    "No supervising unit reviews online here: get its consent on paper first.",
  ),
  special: t("特定类别", "Special categories"),
  specialSays: t(
    "这些类别有自己的材料清单，尚未公布：",
    "These have lists of papers of their own, not yet published:",
  ),
  duties: t("登记前请先知道（登记事先告知）", "Know this before you register"),
  dutiesSays: t("申请时要确认已经知道这些。", "You confirm in the application that you know these."),
  begin: t("开始办", "Begin"),
  apply: t("填写成立申请", "Fill in the application"),
  help: t("请工作人员帮忙（远程导办）", "Ask a member of staff for help"),
  check: t("先查名称", "Check a name first"),
  after: t("批准以后", "After it is granted"),
  after1: t(
    "凭办事编号到登记机关领取登记证书。",
    "Collect the certificate at the registrar with the number of your matter.",
  ),
  after2: t(
    "凭证书到公安机关备案的刻章点刻制印章，印章式样报登记机关备案。",
    "Have the seal made where the police have it on file, and file its form with the registrar.",
  ),
  after3: t("到税务机关办理税务信息确认。", "Have it recorded by the tax office."),
  after4: t(
    "到银行开立账户，账号报登记机关备案。",
    "Open a bank account, and file its number with the registrar.",
  ),
  after5: t(
    "名册更新后，在“查社会组织”能查到；可以关注自己的组织。",
    "Once the register is updated it is found here; you can follow it.",
  ),
  afterUsual: t(
    "领证以后的几步按一般做法整理，以登记机关和各部门告知的为准。",
    "The steps after the certificate are put together as is usual; what the registrar and the other offices say prevails.",
  ),
  none: t("没有公布", "Not yet published"),
} as const
