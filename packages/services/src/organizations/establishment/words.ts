// Every sentence of setting up an organization (成立一件事).
import { words } from "@civil/core/words.ts"

export type EstablishmentCode =
  | "establishment.name_not_allowed"
  | "establishment.few_members"
  | "establishment.low_funds"
  | "establishment.heads_another"
  | "establishment.other_kind"

export const establishmentWords = words<EstablishmentCode>()({
  "establishment.name_not_allowed": {
    zh: "{why}{todo}（{ground}）",
    en: "{why} {todo} ({ground})",
  },
  "establishment.few_members": {
    zh: "社会团体要有 50 个以上个人会员，或者 30 个以上单位会员，或者合计 50 个以上。",
    en: "An association needs 50 or more persons, or 30 or more units, or 50 or more members in all.",
  },
  "establishment.low_funds": {
    zh: "资金不够：至少 {least} 元。",
    en: "Not enough funds: at least {least} yuan.",
  },
  "establishment.heads_another": {
    zh: "社会团体的法定代表人不得同时担任其他社会团体的法定代表人（《社会团体登记管理条例》第十二条）。请换一位，或者先办完那边的变更。",
    en: "The legal representative of an association may not head another (Regulations on Associations, art. 12). Name somebody else, or finish the change there first.",
  },
  "establishment.other_kind": {
    zh: "分支机构不在这里申请，由所属组织办理。",
    en: "A branch is not applied for here; its parent does that.",
  },
})

export const establishmentTexts = {
  title: { zh: "成立社会组织（一件事）", en: "Set up a social organization" },
  about: {
    zh: "社会团体、社会服务机构、基金会的成立登记：名称、负责人审查、业务主管单位同意、登记申请在一处办，批准后告诉您领证、刻章、税务、开户怎么办。",
    en: "Registration of an association, service institution or foundation: name, check of the leaders, the supervising unit's consent and the application in one place; once approved you learn how to get certificate, seal, tax and account.",
  },
  ground: {
    zh: "《社会团体登记管理条例》；《民办非企业单位登记管理暂行条例》；《基金会管理条例》；《社会组织名称管理办法》（民政部令第69号）",
    en: "Regulations on Associations; Interim Regulations on Private Non-enterprise Units; Regulations on Foundations; Measures on Names (Order 69)",
  },
  what: { zh: "要成立什么？", en: "What will it be?" },
  kind: { zh: "类型", en: "Type" },
  association: { zh: "社会团体（协会、商会、学会…）", en: "Association" },
  service_institution: {
    zh: "社会服务机构（民办非企业单位：服务中心、学校、养老院…）",
    en: "Service institution (服务中心, school, home)",
  },
  foundation: { zh: "基金会", en: "Foundation" },
  special: { zh: "是不是特定类别", en: "Is it of a special category" },
  specialHint: {
    zh: "特定类别有自己的材料清单，该局尚未公布，登记机关会告诉您。",
    en: "These have lists of papers of their own; this bureau has not published them, the registrar tells you.",
  },
  specialNone: { zh: "不是", en: "No" },
  name: { zh: "叫什么名称？", en: "What will it be called?" },
  nameLead: {
    zh: "填写全称。系统按《社会组织名称管理办法》初步检查，不代表核准。",
    en: "The full name. It is checked against the Measures on Names; that is no approval.",
  },
  nameLabel: { zh: "名称", en: "Name" },
  nameHint: { zh: "可以先到“核名”看看。", en: "You can try it in the name pre-check first." },
  personName: { zh: "名称里有人名吗", en: "Is there a person's name in it" },
  yes: { zh: "有", en: "Yes" },
  no: { zh: "没有", en: "No" },
  personConsent: { zh: "本人同意使用姓名的书面材料", en: "The person's written consent to use the name" },
  asked: {
    zh: "另有一件还在办理的申请用了同一个名称。先提交不等于先取得名称，由登记机关判断；也可以换一个名称。",
    en: "Another application in hand asks for the same name. Handing in first does not reserve it: the registrar decides. You may also choose another name.",
  },
  askedDesk: {
    zh: "另有申请用了同一个名称：{codes}。请一并看，只能准予一件。",
    en: "The same name is asked for by: {codes}. Look at them together; only one can be granted.",
  },
  askedGround: {
    zh: "《社会组织名称管理办法》（民政部令第69号）第十六条",
    en: "Measures on Names (Order 69), art. 16",
  },
  purpose: { zh: "做什么？", en: "What will it do?" },
  purposeLabel: { zh: "宗旨", en: "Purpose" },
  scope: { zh: "业务范围", en: "Scope" },
  scopeHint: {
    zh: "写具体。同一区域已有业务范围相同的，可能不予登记。",
    en: "Be exact. Where one of the same scope exists in the area, registration may be refused.",
  },
  area: { zh: "活动地域", en: "Area of activity" },
  address: { zh: "住所", en: "Registered address" },
  means: { zh: "人和钱", en: "People and money" },
  persons: { zh: "个人会员数", en: "Members: persons" },
  units: { zh: "单位会员数", en: "Members: units" },
  staff: { zh: "从业人员数", en: "Staff" },
  board: { zh: "理事人数", en: "Members of the board" },
  boardHint: { zh: "5 至 25 人。", en: "5 to 25." },
  fundKind: { zh: "基金会种类", en: "Kind of foundation" },
  private: { zh: "非公募", en: "Without public fundraising" },
  public: { zh: "地方性公募", en: "With public fundraising, local" },
  funds: { zh: "资金", en: "Funds" },
  fundsHint: {
    zh: "社会团体活动资金、社会服务机构开办资金、基金会原始基金。社会服务机构的最低数额由各地规定，该局尚未公布。",
    en: "Of an association 30,000 yuan or more; of a foundation 2 or 4 million; of a service institution set locally, not yet published here.",
  },
  yuan: { zh: "元", en: "yuan" },
  founders: { zh: "谁来发起，谁来负责？", en: "Who founds it, who leads it?" },
  foundersLead: {
    zh: "拟任负责人审查：不得正在或者曾经被剥夺政治权利，要有完全民事行为能力。证件号码加密保存，只用于审查。",
    en: "The leaders are checked: none is or was deprived of political rights, each has full legal capacity. Numbers are kept sealed and used for this only.",
  },
  legalName: { zh: "拟任法定代表人姓名", en: "Legal representative: name" },
  legalNumber: { zh: "拟任法定代表人证件号码", en: "Legal representative: document number" },
  others: {
    zh: "其他发起人和拟任负责人（姓名、职务、证件号码，一行一人）",
    en: "Other founders and leaders (name, post, document number; one a line)",
  },
  headsAnother: {
    zh: "拟任法定代表人是不是其他社会团体的法定代表人",
    en: "Does the legal representative head another association",
  },
  isYes: { zh: "是", en: "Yes" },
  isNo: { zh: "不是", en: "No" },
  cadre: {
    zh: "拟任负责人里有没有党政机关在职或退（离）休领导干部",
    en: "Is any leader a serving or retired official of party or state",
  },
  cadreHint: { zh: "兼职要先按干部管理权限审批。", en: "Part-time posts of officials need approval first." },
  cadrePaper: { zh: "兼职审批材料", en: "Approval of the part-time post" },
  leadersPapers: { zh: "发起人、拟任负责人的身份证明", en: "Proof of identity of founders and leaders" },
  declared: {
    zh: "我声明：所填负责人都没有正在或者曾经被剥夺政治权利，都有完全民事行为能力，填写属实。",
    en: "I declare: none of the leaders is or was deprived of political rights, each has full legal capacity, and this is true.",
  },
  route: { zh: "谁来主管？", en: "Who supervises?" },
  routeLead: {
    zh: "以双重管理为主、直接登记为辅。可以直接登记的类别，该局尚未公布；选了直接登记，由登记机关判断。",
    en: "Most have a supervising unit; some categories register directly. This bureau has not published which; if you choose that, the registrar judges.",
  },
  routeLabel: { zh: "登记方式", en: "Route" },
  dual: { zh: "有业务主管单位（双重管理）", en: "With a supervising unit" },
  direct: { zh: "直接登记", en: "Direct registration" },
  directWhy: { zh: "为什么可以直接登记", en: "Why it may register directly" },
  unit: { zh: "业务主管单位", en: "Supervising unit" },
  unitHint: {
    zh: "列出的单位在网上审查，不用再交书面同意；其他单位请选最后一项。",
    en: "Those listed review online, without paper; for any other choose the last.",
  },
  unitPaper: { zh: "其他单位（交书面同意）", en: "Another unit (consent on paper)" },
  unitName: { zh: "业务主管单位名称", en: "Name of the supervising unit" },
  consent: { zh: "业务主管单位的批准文件", en: "Consent of the supervising unit" },
  papers: { zh: "材料", en: "Papers" },
  papersLead: {
    zh: "清单按一般做法整理，以登记机关公布的为准。缺的可以之后补。",
    en: "As is usual; the registrar's own list prevails. What is missing can follow.",
  },
  charter: { zh: "章程草案", en: "Draft of the charter" },
  proof: { zh: "验资证明或资金来源证明", en: "Proof of the funds" },
  premises: { zh: "住所使用权证明", en: "Proof of the right to use the premises" },
  members: { zh: "会员名册", en: "List of members" },
  more: { zh: "其他材料", en: "Other papers" },
  duties: { zh: "登记前请先知道", en: "Know this before you register" },
  dutiesLead: { zh: "登记事先告知：\n{duties}", en: "What follows from registration:\n{duties}" },
  agreed: { zh: "我已阅读并知道这些义务", en: "I have read this and know these duties" },
  given: {
    zh: "准予成立登记。接下来：1. 凭编号到登记机关领取登记证书；2. 凭证书到公安机关备案的刻章点刻制印章，向登记机关备案；3. 到税务机关办理税务登记；4. 到银行开立账户，向登记机关备案。名册更新后，可以在“查社会组织”里查到。",
    en: "Registration is granted. Next: 1. collect the certificate at the registrar with this number; 2. have the seal made and filed; 3. register with the tax office; 4. open a bank account and file it. Once the register is updated, it can be found here.",
  },
  after: { zh: "领证、刻章、税务、开户", en: "Certificate, seal, tax, account" },
  nameTaken: { zh: "名称不符合规定或与已有组织重名", en: "The name breaks the rules or is taken" },
  leaderUnfit: { zh: "拟任负责人不符合条件", en: "A leader does not qualify" },
  notNeeded: {
    zh: "同一行政区域内已有业务范围相同或相似的组织，没有必要成立",
    en: "One of the same scope in the same area makes it unnecessary",
  },
  falsely: { zh: "申请时弄虚作假", en: "The application was false" },
  noConsent: { zh: "业务主管单位没有同意", en: "The supervising unit did not consent" },
  unclear: { zh: "填写不清或前后不一致", en: "Unclear or inconsistent" },
  missing: { zh: "材料不全", en: "Papers are missing" },
} as const
