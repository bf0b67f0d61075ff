// Places that synthetic names carry: regions by their codes, and towns and streets of the bureaus' districts.
import { listRegions, pathOf } from "@civil/core/region.ts"

export interface Place {
  readonly code: string
  /** As names begin with it: 上海市奉贤区. */
  readonly name: string
  readonly towns: readonly string[]
  /** How many names it has beside others. */
  readonly weight: number
}

/** Towns and streets, only as building stones of invented names. */
const towns: Readonly<Record<string, string>> = {
  "310113": "友谊路街道 吴淞街道 张庙街道 罗店镇 大场镇 杨行镇 月浦镇 罗泾镇 顾村镇 高境镇 庙行镇 淞南镇",
  "310120": "南桥镇 奉城镇 庄行镇 金汇镇 四团镇 青村镇 柘林镇 海湾镇 西渡街道 奉浦街道 金海街道 头桥街道",
  "330203":
    "鼓楼街道 江厦街道 西门街道 月湖街道 南门街道 白云街道 望春街道 段塘街道 石碶街道 高桥镇 集士港镇 古林镇",
  "330205": "白沙街道 孔浦街道 文教街道 甬江街道 庄桥街道 洪塘街道 慈城镇",
  "330206": "新碶街道 小港街道 大碶街道 霞浦街道 柴桥街道 春晓街道 白峰街道",
  "330211": "招宝山街道 蛟川街道 骆驼街道 庄市街道 澥浦镇 九龙湖镇",
  "330212": "下应街道 中河街道 首南街道 钟公庙街道 姜山镇 塘溪镇 横溪镇 咸祥镇 五乡镇 邱隘镇",
  "330213": "锦屏街道 岳林街道 江口街道 溪口镇 莼湖街道 尚田街道 大堰镇",
  "330225": "丹东街道 丹西街道 爵溪街道 石浦镇 西周镇 墙头镇 鹤浦镇",
  "330226": "跃龙街道 桃源街道 长街镇 强蛟镇 前童镇 黄坛镇 岔路镇",
  "330281": "阳明街道 梨洲街道 兰江街道 泗门镇 马渚镇 牟山镇 临山镇",
  "330282": "浒山街道 白沙路街道 古塘街道 观海卫镇 周巷镇 龙山镇 掌起镇",
  "330503": "南浔镇 练市镇 双林镇 菱湖镇 善琏镇 旧馆镇 千金镇 石淙镇 和孚镇",
  "511902": "东城街道 西城街道 回风街道 江北街道 宕梁街道 曾口镇 清江镇 水宁寺镇 化成镇 梁永镇 鼎山镇",
}

/** Cities and districts elsewhere, for names of the whole country; many are read otherwise than their characters alone. */
const elsewhere =
  "110105北京市朝阳区 110108北京市海淀区 120101天津市和平区 130100石家庄市 130700张家口市 140100太原市 141000临汾市 " +
  "150100呼和浩特市 210100沈阳市 210200大连市 211300朝阳市 220100长春市 230100哈尔滨市 310101上海市黄浦区 " +
  "310105上海市长宁区 310106上海市静安区 310107上海市普陀区 310110上海市杨浦区 310112上海市闵行区 310114上海市嘉定区 " +
  "310115上海市浦东新区 310116上海市金山区 310117上海市松江区 310118上海市青浦区 310151上海市崇明区 320100南京市 " +
  "320200无锡市 320300徐州市 320400常州市 320500苏州市 320600南通市 321000扬州市 330100杭州市 330300温州市 330382乐清市 " +
  "330400嘉兴市 330600绍兴市 330700金华市 330800衢州市 330900舟山市 331000台州市 331082临海市 331100丽水市 340100合肥市 " +
  "340200芜湖市 340300蚌埠市 340800安庆市 341200阜阳市 341500六安市 341600亳州市 350100福州市 350200厦门市 350500泉州市 " +
  "360100南昌市 360700赣州市 361100上饶市 360481瑞昌市 370100济南市 370200青岛市 370600烟台市 371300临沂市 371700菏泽市 " +
  "410100郑州市 410300洛阳市 411300南阳市 420100武汉市 420500宜昌市 430100长沙市 430400衡阳市 430600岳阳市 430800张家界市 " +
  "440100广州市 440300深圳市 440600佛山市 440605佛山市南海区 441900东莞市 450100南宁市 450300桂林市 460100海口市 " +
  "460200三亚市 500103重庆市渝中区 500112重庆市渝北区 500115重庆市长寿区 510100成都市 510700绵阳市 511300南充市 511700达州市 " +
  "520100贵阳市 530100昆明市 530700丽江市 540100拉萨市 610100西安市 610800榆林市 620100兰州市 630100西宁市 640100银川市 650100乌鲁木齐市"

function place(code: string, name: string): Place {
  const own = (towns[code] ?? "").split(" ").filter((town) => town !== "")
  return { code, name, towns: own, weight: own.length > 0 ? 6 : code.endsWith("0000") ? 1 : 3 }
}

/** Every place names are made for; those of the table of regions first. Merged districts register nobody. */
export const places: readonly Place[] = [
  ...[...listRegions("county"), ...listRegions("prefecture"), ...listRegions("province")]
    .filter(({ code, abolished }) => abolished === undefined && !/^(71|8)/.test(code))
    .map(({ code }) => place(code, nameOf(code))),
  ...elsewhere.split(" ").map((each) => place(each.slice(0, 6), each.slice(6))),
]

/** 上海市奉贤区: a district carries its city; a county or a county-level city stands alone: 慈溪市. */
function nameOf(code: string): string {
  const path = pathOf(code).map(({ name }) => name.zh)
  const own = path.at(-1) ?? ""
  return own.endsWith("区") && path.length > 1 ? `${path.at(-2)}${own}` : own
}
