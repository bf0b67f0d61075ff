// GB/T 2260 codes, state of November 2024: every province, and the prefectures and counties of the bureaus served.

/** Code, Chinese name, English name, and the year it was merged away. */
export type RegionRow = readonly [code: string, zh: string, en: string, abolished?: number]

export const provinces: readonly RegionRow[] = [
  ["110000", "北京市", "Beijing"],
  ["120000", "天津市", "Tianjin"],
  ["130000", "河北省", "Hebei"],
  ["140000", "山西省", "Shanxi"],
  ["150000", "内蒙古自治区", "Inner Mongolia"],
  ["210000", "辽宁省", "Liaoning"],
  ["220000", "吉林省", "Jilin"],
  ["230000", "黑龙江省", "Heilongjiang"],
  ["310000", "上海市", "Shanghai"],
  ["320000", "江苏省", "Jiangsu"],
  ["330000", "浙江省", "Zhejiang"],
  ["340000", "安徽省", "Anhui"],
  ["350000", "福建省", "Fujian"],
  ["360000", "江西省", "Jiangxi"],
  ["370000", "山东省", "Shandong"],
  ["410000", "河南省", "Henan"],
  ["420000", "湖北省", "Hubei"],
  ["430000", "湖南省", "Hunan"],
  ["440000", "广东省", "Guangdong"],
  ["450000", "广西壮族自治区", "Guangxi"],
  ["460000", "海南省", "Hainan"],
  ["500000", "重庆市", "Chongqing"],
  ["510000", "四川省", "Sichuan"],
  ["520000", "贵州省", "Guizhou"],
  ["530000", "云南省", "Yunnan"],
  ["540000", "西藏自治区", "Xizang"],
  ["610000", "陕西省", "Shaanxi"],
  ["620000", "甘肃省", "Gansu"],
  ["630000", "青海省", "Qinghai"],
  ["640000", "宁夏回族自治区", "Ningxia"],
  ["650000", "新疆维吾尔自治区", "Xinjiang"],
  ["710000", "台湾省", "Taiwan"],
  ["810000", "香港特别行政区", "Hong Kong"],
  ["820000", "澳门特别行政区", "Macao"],
]

export const prefectures: readonly RegionRow[] = [
  ["330200", "宁波市", "Ningbo"],
  ["330500", "湖州市", "Huzhou"],
  ["511900", "巴中市", "Bazhong"],
]

export const counties: readonly RegionRow[] = [
  ["310113", "宝山区", "Baoshan District"],
  ["310120", "奉贤区", "Fengxian District"],
  ["330203", "海曙区", "Haishu District"],
  ["330204", "江东区", "Jiangdong District", 2016],
  ["330205", "江北区", "Jiangbei District"],
  ["330206", "北仑区", "Beilun District"],
  ["330211", "镇海区", "Zhenhai District"],
  ["330212", "鄞州区", "Yinzhou District"],
  ["330213", "奉化区", "Fenghua District"],
  ["330225", "象山县", "Xiangshan County"],
  ["330226", "宁海县", "Ninghai County"],
  ["330281", "余姚市", "Yuyao City"],
  ["330282", "慈溪市", "Cixi City"],
  ["330502", "吴兴区", "Wuxing District"],
  ["330503", "南浔区", "Nanxun District"],
  ["511902", "巴州区", "Bazhou District"],
  ["511903", "恩阳区", "Enyang District"],
]
