// How names are read aloud, by pinyin-pro with its phrases: only while an index is built, never while it is asked.
import { customPinyin, pinyin } from "pinyin-pro"

/** Places and words the library reads wrongly or not at all. Tones do not matter here. */
const ownReadings: Readonly<Record<string, string>> = {
  乐清: "yuè qīng",
  乐亭: "lào tíng",
  六安: "lù ān",
  六合: "lù hé",
  亳州: "bó zhōu",
  蚌埠: "bèng bù",
  台州: "tāi zhōu",
  丽水: "lí shuǐ",
  厦门: "xià mén",
  番禺: "pān yú",
  东阿: "dōng ē",
  单县: "shàn xiàn",
  洪洞: "hóng tóng",
  繁峙: "fán shì",
  涡阳: "guō yáng",
  铅山: "yán shān",
  黄陂: "huáng pí",
  曾厝垵: "zēng cuò ān",
  曾口: "zēng kǒu",
  曾氏: "zēng shì",
  曾姓: "zēng xìng",
  杨行: "yáng háng",
  庙行: "miào háng",
  庄行: "zhuāng háng",
  江厦: "jiāng xià",
  朝花夕拾: "zhāo huā xī shí",
  枳壳: "zhǐ qiào",
  澥浦: "xiè pǔ",
  大碶: "dà qì",
  小港: "xiǎo gǎng",
  澄迈: "chéng mài",
  长宁: "cháng níng",
  长寿: "cháng shòu",
  长征: "cháng zhēng",
  长街: "cháng jiē",
  长者: "zhǎng zhě",
  行知: "xíng zhī",
  // 调解 is of arguments, not a melody.
  调解: "tiáo jiě",
}
customPinyin({ ...ownReadings })

/** 长沙市长宁区 has no mayor (市长), 渝北区长者 no head of a district: the words are cut before they are read. */
const seam = /(?<=[省市区县镇乡])(?=长(?!协会|联谊|论坛|学院))/u

const han = /^\p{Script=Han}$/u

/** One reading for each UTF-16 unit: lower case without tones, ü as v. What has no reading stands for itself. */
export function readingsOf(name: string): readonly string[] {
  return name.split(seam).flatMap((part) => {
    const read = pinyin(part, { toneType: "none", type: "array", v: true, toneSandhi: false })
    const points = [...part]
    if (read.length !== points.length)
      return points.flatMap((point) => plain(point, readingsOfCharacter(point)[0]))
    return points.flatMap((point, place) => plain(point, read[place]))
  })
}

function plain(point: string, read: string | undefined): readonly string[] {
  const known = han.test(point) && read !== undefined && /^[a-zêü]+$/.test(read)
  const first = known ? folded(read) : point.charAt(0)
  return point.length === 1 ? [first] : [first, point.charAt(1)]
}

/** Every reading a character has, the usual one first; none for what is no Chinese character. */
export function readingsOfCharacter(character: string): readonly string[] {
  const read = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true })
  return [...new Set(read.filter((each) => /^[a-zêü]+$/.test(each) && each !== character).map(folded))]
}

function folded(read: string): string {
  return read.replaceAll("ü", "v").replaceAll("ê", "e")
}
