// Every sentence of the name pre-check (核名): what was found, and what to do.
import { say, type Text, type Values } from "@civil/core/text.ts"

export const namingTexts = {
  // Structure
  length: { zh: "名称太短，读不出结构。", en: "The name is too short to have a structure." },
  lengthDo: { zh: "请输入完整名称。", en: "Type the whole name." },
  noRegion: { zh: "名称开头没有行政区划。", en: "The name does not begin with a region." },
  noRegionDo: {
    zh: "以登记管理机关所在的行政区划开头，例如“{example}”。",
    en: "Begin with the region of the registrar, for example “{example}”.",
  },
  otherRegion: {
    zh: "名称里的“{region}”不是{bureau}管辖的区划。",
    en: "“{region}” in the name is not the region of {bureau}.",
  },
  otherRegionDo: {
    zh: "改用“{example}”，或者到“{region}”的民政部门申请。",
    en: "Use “{example}”, or apply to the civil affairs department of “{region}”.",
  },
  unknownRegion: {
    zh: "“{region}”看起来是行政区划，但不在本系统的区划表里。",
    en: "“{region}” looks like a region, but is not in this system's table.",
  },
  bareDistrict: { zh: "市辖区名称前没有写所在的市。", en: "The district is named without its city." },
  bareDistrictDo: { zh: "写成“{example}”。", en: "Write “{example}”." },
  noForm: {
    zh: "名称结尾不是我们认识的组织形式。",
    en: "The name does not end in a form of organization that we know.",
  },
  noFormDo: {
    zh: "{type}常见的结尾有：{forms}。用别的结尾，请先问登记机关。",
    en: "Usual endings of this type ({type}): {forms}. Ask the registrar before using another.",
  },
  companyForm: {
    zh: "“{form}”是企业一类的结尾，不是社会组织的组织形式。",
    en: "“{form}” is an ending of companies and the like, not a form of social organization.",
  },
  companyFormDo: {
    zh: "成立企业请到市场监管部门登记；成立社会组织请换结尾（{type}常见的有：{forms}）。",
    en: "A company is registered by the market regulator; for a social organization take another ending (usual for {type}: {forms}).",
  },
  looseForm: {
    zh: "“{form}”一般不是社会组织的组织形式。",
    en: "“{form}” is not usually a form of social organization.",
  },
  branchLike: {
    zh: "这个名称像是“{parent}”的分支机构、代表机构或内设机构。",
    en: "This reads like a branch, representative body or office of “{parent}”.",
  },
  branchLikeDo: {
    zh: "要查分支机构的名称，请把类型改成“分支机构、代表机构”；要成立独立的组织，请换结尾（常见的有：{forms}）。",
    en: "For a branch choose the type “Branch or representative body”; for a body of its own take another ending (usual ones: {forms}).",
  },
  otherForm: {
    zh: "“{form}”一般不是{type}的组织形式。",
    en: "“{form}” is not usually a form of this type: {type}.",
  },
  otherFormDo: {
    zh: "换一个结尾（常见的有：{forms}），或者检查所选的类型。",
    en: "Choose another ending (usual ones: {forms}), or check the type you chose.",
  },
  noTradeName: {
    zh: "名称里没有字号：区划后面直接是行（事）业领域。",
    en: "There is no own name (字号): the field follows the region at once.",
  },
  noTradeNameDo: {
    zh: "在区划和领域之间加上自己的字号，两个或更多汉字。",
    en: "Put a name of your own, two Chinese characters or more, between the region and the field.",
  },
  noField: { zh: "名称里没有行（事）业领域。", en: "The name says no field of activity." },
  noFieldDo: { zh: "写明做什么，例如“{example}”。", en: "Say what it does, for example “{example}”." },
  untold: {
    zh: "“{core}”里哪些是字号、哪些是行（事）业领域，我们没能分开。",
    en: "We could not tell in “{core}” what is the own name (字号) and what the field.",
  },
  untoldMembers: {
    zh: "“{core}”不在我们的行（事）业领域和会员组成表里。社会团体的名称不用字号。",
    en: "“{core}” is in none of our tables of fields and members. The name of an association has no own name (字号).",
  },
  untoldDo: {
    zh: "不一定有错：由登记机关看。也可以换成更清楚的领域用语。",
    en: "It need not be wrong: the registrar looks at it. Or use a plainer word for the field.",
  },
  shortTradeName: {
    zh: "字号“{name}”只有一个字。",
    en: "The own name (字号) “{name}” is a single character.",
  },
  shortTradeNameDo: { zh: "字号用两个或更多汉字。", en: "Use two Chinese characters or more." },
  longTradeName: {
    zh: "字号“{name}”很长，像一句话。",
    en: "The own name (字号) “{name}” is long and reads like a sentence.",
  },
  longTradeNameDo: { zh: "字号用短的专有名称。", en: "Use a short proper name." },
  regionTradeName: { zh: "字号“{name}”是地名。", en: "The own name (字号) “{name}” is a region." },
  regionTradeNameDo: {
    zh: "换一个字号。地名有其他含义时，请准备说明。",
    en: "Choose another own name. If the word means something else here, be ready to explain.",
  },
  hometownWhole: {
    zh: "原籍地要写专名：“{home}”带有“省”“市”一类的字。",
    en: "The place of origin is written as its proper name: “{home}” says province or city as well.",
  },
  hometownWholeDo: { zh: "写成“{short}”。", en: "Write “{short}”." },
  // Words
  national: {
    zh: "“{word}”开头的名称，只有经批准、由民政部登记的组织才能用。",
    en: "Only an organization registered by the Ministry with approval may begin its name with “{word}”.",
  },
  nationalInstitution: {
    zh: "民办非企业单位的名称不得以“{word}”开头。",
    en: "The name of a service institution may not begin with “{word}”.",
  },
  nationalDo: { zh: "去掉“{word}”。", en: "Leave out “{word}”." },
  limit: {
    zh: "“{word}”在名称中间，一般只能用来限定行（事）业领域。是不是这样，由登记机关看。",
    en: "Inside a name “{word}” normally may only limit the field of activity. The registrar looks whether it does.",
  },
  limitDo: {
    zh: "去掉“{word}”，或者准备说明它限定的是哪个领域。",
    en: "Leave out “{word}”, or be ready to say which field it limits.",
  },
  leader: {
    zh: "“{word}”像是党和国家领导人的姓名，一般不能用在名称里。",
    en: "“{word}” looks like the name of a leader of party or state, which normally may not stand in a name.",
  },
  leaderDo: {
    zh: "换一个词。如果是别的意思，请先问登记机关。",
    en: "Use another word. If it means something else, ask the registrar first.",
  },
  feudal: { zh: "“{word}”带有皇家、封建色彩。", en: "“{word}” is a word of emperors and their court." },
  highest: { zh: "“{word}”是表示最高级的字样。", en: "“{word}” is a superlative." },
  wide: { zh: "“{word}”超出了本区的活动地域。", en: "“{word}” reaches beyond the area of activity." },
  state: {
    zh: "“{word}”容易让人以为是党政机关或军队。",
    en: "“{word}” may be taken for a body of the party, the state or the armed forces.",
  },
  wordDo: { zh: "换一个词，或者先问登记机关。", en: "Use another word, or ask the registrar first." },
  letters: {
    zh: "“{part}”不是汉字。",
    en: "“{part}” is not written in Chinese characters.",
  },
  traditional: {
    zh: "“{part}”是繁体字。",
    en: "“{part}” is a traditional character.",
  },
  lettersDo: {
    zh: "名称用规范汉字，不用外文、拼音和阿拉伯数字。",
    en: "Use standard Chinese characters; no foreign letters, pinyin or Arabic digits.",
  },
  // Persons
  person: { zh: "“{name}”是人名吗？", en: "Is “{name}” a person's name?" },
  personDo: {
    zh: "请在下面回答。社会团体一般不用人名；基金会和社会服务机构用人名作字号要本人同意。",
    en: "Please answer below. An association normally has no person's name; a foundation or service institution needs that person's consent.",
  },
  personYes: {
    zh: "您说“{name}”是人名。社会团体的名称一般不用人名。",
    en: "You say “{name}” is a person's name. The name of an association normally has none.",
  },
  personYesConsent: {
    zh: "您说“{name}”是人名。要有本人同意；已故的应是公益慈善领域的名人；曾被剥夺政治权利的人不可以。",
    en: "You say “{name}” is a person's name. The person must consent; a deceased one must be a celebrity of public benefit; nobody who was ever deprived of political rights.",
  },
  personYesDo: {
    zh: "准备本人同意的书面材料，由登记机关审看。",
    en: "Bring the person's written consent; the registrar looks at it.",
  },
  personNo: {
    zh: "您说“{name}”不是人名。登记机关可能还会问。",
    en: "You say “{name}” is no person's name. The registrar may still ask.",
  },
  personNoDo: { zh: "能说明含义就好。", en: "Be ready to say what it means." },
  // Branches
  noParent: {
    zh: "名称开头不是一个完整的社会组织全称。",
    en: "The name does not begin with the full name of an organization.",
  },
  noParentDo: {
    zh: "先写所属组织的全称，再写分支名称。",
    en: "Write the parent's full name first, then the branch.",
  },
  parentUnknown: {
    zh: "登记数据里没有查到“{parent}”。",
    en: "“{parent}” is not in the register data.",
  },
  parentUnknownDo: {
    zh: "核对所属组织的全称。查不到不等于没有登记，请登记机关核实。",
    en: "Check the parent's full name. A miss does not mean that it is not registered; the registrar looks.",
  },
  institutionBranch: {
    zh: "民办非企业单位不设分支机构。",
    en: "A service institution (民办非企业单位) has no branches.",
  },
  institutionBranchDo: { zh: "可以另行登记一个机构。", en: "You can register another institution." },
  branchNever: {
    zh: "分支机构、代表机构的名称不用“{form}”。",
    en: "A branch or representative body may not be called “{form}”.",
  },
  branchOffice: {
    zh: "“{form}”是内设机构的叫法，不是分支机构。",
    en: "“{form}” is what an internal office is called, not a branch.",
  },
  branchForm: {
    zh: "名称结尾不是分支机构、代表机构的类型。",
    en: "The name does not end in a kind of branch or representative body.",
  },
  branchFormDo: { zh: "可以用：{forms}。", en: "Possible endings: {forms}." },
  // Duplicates
  taken: {
    zh: "同一登记机关已有名称相同的组织。",
    en: "The same registrar has an organization of this name.",
  },
  takenTradeName: {
    zh: "同一登记机关、同一领域、同一组织形式，已有字号相同的组织。",
    en: "With the same registrar, in the same field and form, an organization has this own name (字号).",
  },
  takenDo: { zh: "换一个名称。", en: "Choose another name." },
  takenCore: {
    zh: "同一登记机关已有只是区划写法不同的名称。",
    en: "The same registrar has this name, only with the region written in another way.",
  },
  takenCoreDo: {
    zh: "换一个名称，或者先问登记机关。",
    en: "Choose another name, or ask the registrar first.",
  },
  closedRenamed: {
    zh: "这个名称在变更名称后未满一年。",
    en: "Its holder gave this name up less than a year ago.",
  },
  closedDeregistered: {
    zh: "用这个名称的组织注销后未满一年。",
    en: "The organization of this name was deregistered less than a year ago.",
  },
  closedWithdrawn: {
    zh: "这个名称的登记（或变更）被撤销后未满三年。",
    en: "The registration (or change) under this name was withdrawn less than three years ago.",
  },
  closedDo: { zh: "{day}起可以再用，或者换一个名称。", en: "Free from {day}; or choose another name." },
  undated: {
    zh: "用过这个名称的组织已是“{status}”，但登记数据没有日期，算不出是否满{years}年。",
    en: "An organization that had this name is “{status}”, but the register gives no day, so whether {years} year(s) have passed cannot be told.",
  },
  unclear: {
    zh: "登记数据里这个名称的状态是“{status}”，是否还占用名称要由人判断。",
    en: "The register has this name with the status “{status}”; a person must judge whether it still holds the name.",
  },
  askDo: { zh: "请登记机关核实。", en: "Ask the registrar." },
  sameSound: {
    zh: "同一登记机关已有读音相同的名称，听起来分不清。",
    en: "The same registrar has a name that sounds the same: by ear the two cannot be told apart.",
  },
  sameOtherForm: {
    zh: "同一登记机关已有字号（或领域用语）相同、只是结尾不同的组织。",
    en: "The same registrar has an organization of the same own name (字号) or the same words, with another ending.",
  },
  near: {
    zh: "有相近的名称，容易混淆。",
    en: "There are names near this one that may be taken for it.",
  },
  nearDo: {
    zh: "看一看它们，考虑换一个更好区分的名称。",
    en: "Look at them, and think of a name that is easier to tell apart.",
  },
  illegal: {
    zh: "与公布的非法社会组织名单上的名称相同或相近。",
    en: "The same as, or near, a name on a published list of illegal organizations.",
  },
  illegalDo: { zh: "换一个名称，避免误认。", en: "Choose another name, so that nobody mistakes you for it." },
  noRegister: {
    zh: "该局的登记数据还没有导入，没有比对重名。",
    en: "This bureau's register has not been imported: duplicates were not compared.",
  },
} as const satisfies Record<string, Text>

export const filled = (text: Text, values: Values): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})
