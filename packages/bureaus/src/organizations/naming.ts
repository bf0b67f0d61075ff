// 名称: what a name of a social organization is read with (endings, fields, members, places of origin) and the words that may not stand in it. Dated data.
import type { Text } from "@civil/core/text.ts"
import { article, documents, type Ground, groundIn, unreadNames } from "./laws.ts"

export type NamedKind = "association" | "service_institution" | "foundation"

/** 组织形式: how a name ends. `field`: the ending itself says the field (幼儿园). */
export interface NameForm {
  readonly form: string
  readonly kinds: readonly NamedKind[]
  readonly field?: string
}

const association = ["association"] as const
const institution = ["service_institution"] as const

const plain = (kinds: readonly NamedKind[], forms: string): readonly NameForm[] =>
  forms.split(" ").map((form) => ({ form, kinds }))

const telling = (forms: Readonly<Record<string, string>>): readonly NameForm[] =>
  Object.entries(forms).map(([form, field]) => ({ form, kinds: institution, field }))

/** The list of endings is general knowledge, so an ending that is not in it is a question, never a refusal. */
export const nameForms: readonly NameForm[] = [
  ...plain(association, "协会 商会 学会 研究会 促进会 联合会 联谊会 理事会 同业公会 校友会 志愿者协会"),
  { form: "基金会", kinds: ["foundation"] },
  ...plain(
    institution,
    "学校 学院 医院 中心 院 园 所 馆 站 社 研究院 研究所 事务所 服务社 俱乐部 工作站 驿站",
  ),
  ...telling({
    幼儿园: "学前教育",
    托儿所: "托育",
    托育园: "托育",
    小学: "小学教育",
    中学: "中学教育",
    养老院: "养老",
    敬老院: "养老",
    护理院: "护理",
    福利院: "社会福利",
    博物馆: "博物",
    美术馆: "美术",
    图书馆: "图书",
    卫生站: "卫生",
    门诊部: "医疗",
  }),
]

/**
 * 行(事)业领域: fields as names say them. Used to tell the 字号 from the field; a field that is not in it is a question. From the
 * way names are made, not from a list in law.
 */
export const nameFields: readonly string[] = [
  ..."慈善 公益 志愿服务 社会工作 社会工作服务 社工服务 社会服务 公益服务 社区服务 社区发展 社区治理 社会治理".split(
    " ",
  ),
  ..."养老 养老服务 居家养老 居家养老服务 为老服务 老年服务 老年教育 老年大学 护理 康复 助残 助残服务 残疾人服务 助学 助困 扶贫".split(
    " ",
  ),
  ..."教育 教育培训 职业技能培训 文化艺术培训 艺术培训 体育培训 科技培训 家庭教育 家庭服务 婚姻家庭 心理咨询 心理健康 心理服务".split(
    " ",
  ),
  ..."文化 文化艺术 文化交流 艺术 书法 美术 书画 摄影 音乐 舞蹈 戏曲 戏剧 曲艺 文学 历史 非物质文化遗产 收藏 阅读 阅读推广".split(
    " ",
  ),
  ..."体育 体育健身 健身 足球 篮球 乒乓球 羽毛球 网球 游泳 太极拳 武术 围棋 象棋 棋类 自行车 长跑 路跑 登山 钓鱼 信鸽 龙舟".split(
    " ",
  ),
  ..."环境保护 环保 生态 生态保护 垃圾分类 动物保护 湿地保护 医疗 健康 健康促进 卫生 中医 中医药 医学 预防医学 红十字 心血管病防治".split(
    " ",
  ),
  ..."法律 法律服务 法学 人民调解 调解 仲裁 信用 信息技术 人工智能 软件 科技 科学技术 科普 技术创新 知识产权 质量 标准化 检测".split(
    " ",
  ),
  ..."农业 农业技术 水稻 果蔬 茶叶 水产 畜牧 花卉 林业 渔业 农机 粮食 食品 餐饮 烹饪 酒店 旅游 民宿 物业管理 家政 家政服务 物流".split(
    " ",
  ),
  ..."建筑 建筑业 建材 装饰 房地产 机械 汽车 电子 电子商务 模具 化工 纺织 服装 家具 印刷 包装 珠宝 港口 航运 船舶 快递 电梯 消防 安防".split(
    " ",
  ),
  ..."工业 中小企业 民营经济 商业 市场 零售 会计 税务 审计 统计 金融 保险 典当 拍卖 广告 会展 设计 工艺美术 应急救援 平安建设".split(
    " ",
  ),
  ..."民间文艺 诗词 楹联 集邮 花卉盆景 园艺 茶文化 黄桃产业 蜂业 稻米 葡萄 养猪行业 水利 家庭农场 房地产经纪 餐饮烹饪 汽车维修 丝绸 湖笔 木业 智能制造 生物医药 化妆品 数字经济 企业联合 个体私营经济 消费者权益保护".split(
    " ",
  ),
  ..."心理卫生 营养 计划生育 老龄事业 见义勇为 婚姻家庭咨询 妇女发展 儿童福利 少先队工作 地方志 历史文化 红色文化 民俗文化 非物质文化遗产保护 谱牒 宗教文化 生态环境 生态环保 野生动物保护 气象 地震 测绘 档案 新闻 广播电视 网络文化 保安 交通安全 银行业 担保".split(
    " ",
  ),
  ..."文体 邻里互助 睦邻 邻里 养殖 环保 舞龙 锣鼓 广场舞 红白喜事 青少年事务 儿童关爱 公益事业 公益事业发展 文化培训 外语培训 舞蹈培训 智能技术研究 农业科技推广 救助 中医门诊 口腔 幼儿 双语 实验 就业指导 创业服务 知识产权服务 食品安全 医养结合 临终关怀 自闭症儿童康复 听力语言康复 特殊儿童教育 早期教育 教育发展 医疗救助 老年关怀 乡村振兴 残疾人福利 老年人体育 科技创新 志愿 门球 装饰装修 蔬菜种植 羊肚菌 乡贤 戏迷 果蔬 残疾人 为老 社区 青少年 老年人 儿童 妇女 家庭".split(
    " ",
  ),
  ..."社会组织 社会组织服务 社会组织发展 婚庆 殡葬 关爱 儿童关爱 未成年人保护 青少年服务 妇女儿童服务 托育 托育服务 就业 就业创业 创业".split(
    " ",
  ),
]

/** Words that go on from a field, and are none alone: 养老 + 服务 + 指导. */
export const nameFieldTails: readonly string[] =
  "服务 事务 发展 指导 促进 推广 研究 培训 交流 产业 行业 事业 技术 文化 保护 管理 经济 工程 救援 救助 援助".split(
    " ",
  )

/** 会员组成: who the members are, where an association is named by them. */
export const nameMembers: readonly string[] =
  "女企业家 企业家 青年企业家 个体劳动者 退役军人 老年人 老年 青年 妇女 教师 医师 护士 律师 会计师 建筑师 工程师 作家 书法家 美术家 摄影家 音乐家 舞蹈家 志愿者 归国华侨 留学人员 残疾人 肢残人 聋人 盲人 科技企业家 社区工作者 警察 农民 村民 业主 校友 职工 外来务工人员 新就业群体 物业服务企业 出租汽车企业".split(
    " ",
  )

/** 原籍地专名 of 异地商会 besides the provinces: places that such chambers are often from. Another place is a question. */
export const hometowns: readonly string[] =
  "温州 台州 金华 义乌 绍兴 嘉兴 杭州 湖州 宁波 舟山 丽水 衢州 南京 苏州 无锡 常州 南通 扬州 泰州 盐城 徐州 福州 厦门 泉州 莆田 宁德 漳州 龙岩 三明 南平 南昌 九江 上饶 赣州 抚州 合肥 安庆 六安 阜阳 芜湖 武汉 黄冈 襄阳 孝感 荆州 长沙 邵阳 娄底 衡阳 岳阳 广州 深圳 潮州 汕头 揭阳 成都 南充 达州 广安 巴中 绵阳 贵阳 遵义 昆明 西安 郑州 信阳 周口 南阳 商丘 济南 青岛 潍坊 临沂 烟台 太原 石家庄 大连 沈阳 哈尔滨 长春".split(
    " ",
  )

/** A word that may not stand in a name, or only with leave. */
export interface NameWord {
  readonly word: string
  /**
   * `national`: only with approval and the Ministry's registration. `limit`: inside a name, only to limit the field. `highest`: a
   * superlative. `state`: party, state or armed forces. `wide`: a reach beyond the area. `leader`: a leader of party or state.
   * `feudal`: of the emperors.
   */
  readonly why: "national" | "limit" | "highest" | "state" | "wide" | "leader" | "feudal"
  /** `leading`: only at the beginning of the name; `inside`: only after it. */
  readonly where?: "leading" | "inside"
  /** Most that a finding may be. A rule whose text is not at hand never refuses. */
  readonly grade: "block" | "warn" | "look"
  readonly ground: Ground
  readonly from: string
  readonly to?: string
}

const since = "2024-05-01"
const every = (
  words: string,
  rest: Omit<NameWord, "word" | "from"> & { readonly from?: string },
): readonly NameWord[] => words.split(" ").map((word) => ({ word, from: since, ...rest }))

export const nameWords: readonly NameWord[] = [
  ...every("中国 全国 中华", {
    why: "national",
    where: "leading",
    grade: "block",
    ground: groundIn("names", 8),
  }),
  ...every("中国 全国 中华 国际 世界", {
    why: "limit",
    where: "inside",
    grade: "look",
    ground: unreadNames,
  }),
  ...every("第一 最高 国家级 最佳 最大 顶级", { why: "highest", grade: "warn", ground: unreadNames }),
  ...every("全球 亚洲 环球", { why: "wide", grade: "warn", ground: unreadNames }),
  // Names that are plainly theirs. Not all: 陈云 and 朱德 also begin other words, but a person looks either way.
  ...every(
    "毛泽东 周恩来 刘少奇 朱德 邓小平 陈云 江泽民 胡锦涛 习近平 胡耀邦 李先念 杨尚昆 华国锋 朱镕基 温家宝 李克强",
    { why: "leader", grade: "look", ground: unreadNames },
  ),
  ...every("皇家 皇室 皇族 御用 大清", { why: "feudal", grade: "look", ground: unreadNames }),
  ...every(
    "共产党 党委 党校 国务院 人民政府 人民代表大会 政治协商会议 人民法院 人民检察院 解放军 武警 军区 公安 国家安全",
    {
      why: "state",
      grade: "look",
      ground: unreadNames,
    },
  ),
]

export const wordsOn = (on: string): readonly NameWord[] =>
  nameWords.filter(({ from, to }) => from <= on && (to === undefined || on <= to))

/** The measures and the regulations of the kind: what forbids the prefix. */
const both = (law: "associations" | "institutions", where: Text): Ground => ({
  document: {
    zh: `${documents.names.zh}第八条；${documents[law].zh}`,
    en: `${documents.names.en} Article 8; ${documents[law].en}`,
  },
  article: where,
})

export const nationalGround: Readonly<Record<NamedKind, Ground>> = {
  association: both("associations", article(10)),
  service_institution: both("institutions", article(8)),
  foundation: groundIn("names", 8),
}

/** Endings that are of other bodies, the longest first: a company's, or what is no body of its own. */
export const otherEndings: Readonly<Record<"company" | "loose", readonly string[]>> = {
  company: "有限责任公司 股份有限公司 有限公司 公司 企业集团 集团 合作社 企业 商店 工厂".split(" "),
  loose: "联盟 论坛 组委会 委员会 俱乐部联盟".split(" "),
}

/** 分支机构、代表机构: how their names end (第十七条、第十八条). */
export const branchEndings = {
  association: "分会 专业委员会 工作委员会 专家委员会 技术委员会".split(" "),
  foundation: ["专项基金管理委员会"],
  representative: "代表处 办事处 联络处".split(" "),
  never: "中心 联盟 研究会 促进会 研究院".split(" "),
  /** 内设机构: no branch, nothing to register. */
  office: "部 处 室".split(" "),
} as const

/** Traditional characters that names often have. */
export const traditionalCharacters =
  "會協學國華愛護養務業東為義發藝術書畫龍鳳鄉鎮區縣廣園館醫療衛體環農樂聯誼總處辦經濟產際飛馬鳥魚萬億興寶島岡蘇寧滬濱蘭貴陽雲聖賢慶豐歲齡殘幫貧難兒婦長單員導師範團織構設計創實驗傳統戲劇攝網電機車輪運動競賽語話譯讀讓請課訓練習營銷財稅險證監檢測評獎勵關懷無極門診藥綠葉樹種類節約紅藍銀鐵銅鋼紙絲綢錦繡"

/** Years a name stays shut, by what happened (第十六条). */
export const nameYears = { renamed: 1, deregistered: 1, withdrawn: 3 } as const

/** Surnames that begin what may be a person's name; a hit is a question to the person, never a verdict. */
export const surnames: readonly string[] = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤",
  ..."欧阳 司马 上官 诸葛 司徒 慕容 皇甫 令狐 东方 公孙".split(" "),
]

/** Two-character words that begin like a surname and are none. */
export const noPersons: readonly string[] =
  "白云 白鸽 江南 江海 马上 高新 方圆 方正 方舟 龙腾 龙凤 叶子 金色 夏天 夏花 秦岭 田园 史学 武术 孔雀 陶瓷 顾问 毛线 沈阳 苏州 韩国 唐诗 宋韵 林业 石库 周到 周末 任意 安康 丁香 万家 黄河 黄山 黄浦 梁祝 汤圆 钱江 严格 温馨 贺岁 汪洋 范本 程序 江河 罗盘 武夷 马拉松 何时 李子 杨柳 杨树 陆地 陆海 蓝天 朱雀 余热 董事 白领 白玉兰".split(
    " ",
  )
