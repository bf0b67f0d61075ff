// Sentences of the page of the name pre-check (核名).
import type { Text } from "@civil/core/text.ts"
import type { NameType } from "@civil/services/organizations/naming/model.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

/** Names as they are built, in the place chosen: 上海市奉贤区…. */
export const examplesIn = (region: string): readonly (readonly [NameType, string])[] => [
  ["association", `${region}书法协会`],
  ["association", `${region}温州商会`],
  ["service_institution", `${region}晨光养老服务中心`],
  ["foundation", `${region}晨光公益基金会`],
]

export const nameCheck = {
  title: t("核名：名称能不能用", "Name pre-check: can this name be used?"),
  lead: t(
    "给新的社会组织起名，先在这里看结构对不对、有没有重名、有没有不能用的字。不用登录，也不保存。",
    "Naming a new social organization? See whether the name is built right, taken, or has words that may not be used. No sign-in; nothing is kept.",
  ),
  name: t("名称", "Name"),
  nameHint: t(
    "写全称，例如“上海市奉贤区晨光养老服务中心”。",
    "The full name (上海市奉贤区晨光养老服务中心).",
  ),
  type: t("要成立什么", "What it will be"),
  typeHint: t(
    "分支机构要写所属组织的全称再加分支名称。",
    "A branch: the parent's full name, then the branch.",
  ),
  region: t("在哪里登记", "Where it will be registered"),
  regionHint: t("登记管理机关，也就是当地民政局。", "The registrar: the civil affairs bureau of the place."),
  ask: t("查一查", "Check"),
  again: t("再查一个", "Check another"),
  pass: t("初步检查没有发现问题：{name}", "The first check found nothing against it: {name}"),
  passWhy: t("结构、用字和重名都没有查到问题。", "Structure, words and duplicates: nothing found."),
  noted: t(
    "没有查到不能用的地方，有 {count} 处要看一看：{name}",
    "Nothing forbids it; points to look at: {count}. {name}",
  ),
  notedWhy: t(
    "下面的提示不一定是错，登记机关可能会问到。",
    "The notes below need not be faults; the registrar may ask about them.",
  ),
  look: t("要由登记机关的人来看：{name}", "A person at the registrar must look: {name}"),
  lookWhy: t(
    "有些地方机器判断不了，不一定不行。把下面的问题弄清楚，再带着它去问。",
    "Some points cannot be judged by a machine; it need not be wrong. See the points below and ask about them.",
  ),
  fail: t("这个名称按规定不能用：{name}", "By the rules this name cannot be used: {name}"),
  failWhy: t("下面写明是哪一条、该怎么改。", "Below: which article, and how to change it."),
  noPromise: t(
    "这是初步检查，不代表核准，也不保留名称。",
    "This is a first check. It is no approval and reserves no name.",
  ),
  read: t("我们这样读这个名称", "How we read the name"),
  findings: t("发现的问题和提示", "What was found"),
  grades: {
    block: t("不能用", "Not allowed"),
    look: t("要人来看", "A person must look"),
    warn: t("提示", "Note"),
  },
  ground: t("依据：{document}{article}", "Ground: {document} {article}"),
  why: t("（{why}）", "({why})"),
  personNo: t("不是人名", "No, it is not"),
  personYes: t("是人名", "Yes, it is"),
  illegal: t("非法社会组织名单", "List of illegal organizations"),
  freeFrom: t("{day}起可以再用", "free from {day}"),
  compared: t(
    "和{bureau}的登记名册比对（第 {version} 版，数据截至{day}）。",
    "Compared with the register of {bureau} (version {version}, as of {day}).",
  ),
  comparedMore: t(
    "另看了 {others} 个局名册里的相近名称。",
    "Near names in {others} other registers were looked at too.",
  ),
  noDay: t("名册没有写明的一天", "a day that the register does not state"),
  notCompared: t("{bureau}的登记名册还没有导入。", "The register of {bureau} has not been imported yet."),
  unchecked: t("这里查不到什么", "What this check does not see"),
  unchecked1: t(
    "一个社会组织只能有一个名称；名称要与宗旨、业务范围、会员和活动地域相符（办法第五条、第六条）：由登记机关看。",
    "An organization has one name, and it must fit its purpose, scope, members and area (articles 5 and 6 of the measures): the registrar looks.",
  ),
  unchecked2: t(
    "有害、有损公共利益的用语没有公布的字词表，这里不判断。",
    "There is no published list of harmful words; this check does not judge them.",
  ),
  unchecked3: t(
    "没有导入本系统的登记机关的名称，不在比对范围里。",
    "Names with registrars whose register is not here are not compared.",
  ),
  unchecked4: t(
    "办法第九条至第十四条的原文尚未核对，涉及的规则只作提示。",
    "The text of articles 9 to 14 of the measures has not been checked: rules from there are only notes.",
  ),
  setUp: t("用这个名称，看成立的条件和材料", "Go on with this name: conditions and papers"),
  askPerson: t("请工作人员帮忙（远程导办）", "Ask a member of staff for help"),
  address: t(
    "这一页的网址可以发给别人，打开看到的是当天重新查的结果。",
    "You can pass this page's address on; opened, it checks again on that day.",
  ),
  examples: t("例子", "Examples"),
  built: t("名称怎么组成", "How a name is built"),
  built1: t(
    "社会团体：行政区划 + 行（事）业领域或会员组成 + 组织形式，不用字号。",
    "Association: region + field or members + form; no own name (字号).",
  ),
  built2: t(
    "异地商会：行政区划 + 原籍地专名 + 商会。",
    "Chamber of people from elsewhere: region + place of origin + chamber (商会).",
  ),
  built3: t(
    "基金会、社会服务机构：行政区划 + 字号 + 行（事）业领域 + 组织形式。",
    "Foundation and service institution: region + own name (字号) + field + form.",
  ),
  built4: t(
    "分支机构：所属组织全称 + 分会、专业委员会、工作委员会、专家委员会或技术委员会；代表机构用代表处、办事处、联络处。",
    "Branch: the parent's full name and a kind of branch (分会, 专业委员会, 工作委员会, 专家委员会, 技术委员会); a representative body has its own endings (代表处, 办事处, 联络处).",
  ),
} as const
