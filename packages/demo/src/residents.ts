// The demo residents by name. Everyone is invented; resident numbers are synthetic with a valid check digit.

import type { DocumentType } from "@civil/core/identity/document.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import type { Sex } from "@civil/core/identity/reading.ts"
import type { DemoPerson } from "./people.ts"

interface Told {
  readonly login: string
  readonly name: string
  readonly type?: DocumentType
  readonly number: string
  readonly zh: string
  readonly en: string
}

/** Sequences from 450 up are these people's; the generated residents stay below. */
function born(region: string, birthDate: string, order: number, sex: Sex): string {
  return makeResidentId({ region, birthDate, sex, sequence: 450 + order })
}

const told: readonly Told[] = [
  {
    login: "lin-wei",
    name: "林伟",
    number: born("310113", "1996-04-12", 1, "male"),
    zh: "宝山，1996 年生，男，与陈静是一对",
    en: "Baoshan, man born 1996, engaged to Chen Jing",
  },
  {
    login: "chen-jing",
    name: "陈静",
    number: born("310113", "1997-09-03", 2, "female"),
    zh: "宝山，1997 年生，女，与林伟是一对",
    en: "Baoshan, woman born 1997, engaged to Lin Wei",
  },
  {
    login: "zhao-ming",
    name: "赵明",
    number: born("310113", "1988-01-20", 3, "male"),
    zh: "宝山，1988 年生，男，与孙丽已婚",
    en: "Baoshan, man born 1988, married to Sun Li",
  },
  {
    login: "sun-li",
    name: "孙丽",
    number: born("310113", "1989-06-15", 4, "female"),
    zh: "宝山，1989 年生，女，与赵明已婚",
    en: "Baoshan, woman born 1989, married to Zhao Ming",
  },
  {
    login: "wu-hao",
    name: "吴昊",
    number: born("310120", "1995-11-08", 5, "male"),
    zh: "奉贤，1995 年生，男，与何欣是一对",
    en: "Fengxian, man born 1995, engaged to He Xin",
  },
  {
    login: "he-xin",
    name: "何欣",
    number: born("310120", "1998-02-27", 6, "female"),
    zh: "奉贤，1998 年生，女，与吴昊是一对",
    en: "Fengxian, woman born 1998, engaged to Wu Hao",
  },
  {
    login: "shen-yi",
    name: "沈毅",
    number: born("330503", "1993-07-19", 7, "male"),
    zh: "南浔，1993 年生，男，与陆瑶是一对",
    en: "Nanxun, man born 1993, engaged to Lu Yao",
  },
  {
    login: "lu-yao",
    name: "陆瑶",
    number: born("330503", "1994-12-05", 8, "female"),
    zh: "南浔，1994 年生，女，与沈毅是一对",
    en: "Nanxun, woman born 1994, engaged to Shen Yi",
  },
  {
    login: "luo-jun",
    name: "罗军",
    number: born("511902", "1992-03-30", 9, "male"),
    zh: "巴州，1992 年生，男，与杨梅是一对",
    en: "Bazhou, man born 1992, engaged to Yang Mei",
  },
  {
    login: "yang-mei",
    name: "杨梅",
    number: born("511902", "1995-05-21", 10, "female"),
    zh: "巴州，1995 年生，女，与罗军是一对",
    en: "Bazhou, woman born 1995, engaged to Luo Jun",
  },
  {
    login: "xu-bo",
    name: "徐波",
    number: born("330203", "1994-08-16", 11, "male"),
    zh: "宁波海曙，1994 年生，男，与方圆是一对",
    en: "Ningbo Haishu, man born 1994, engaged to Fang Yuan",
  },
  {
    login: "fang-yuan",
    name: "方圆",
    number: born("330212", "1996-10-10", 12, "female"),
    zh: "宁波鄞州，1996 年生，女，与徐波是一对",
    en: "Ningbo Yinzhou, woman born 1996, engaged to Xu Bo",
  },
  {
    login: "tang-xiaoyu",
    name: "唐小雨",
    number: born("310113", "2007-12-01", 14, "female"),
    zh: "宝山，2007 年 12 月生，女，未到法定婚龄",
    en: "Baoshan, woman born December 2007, under the legal age",
  },
  {
    login: "gu-jianguo",
    name: "顾建国",
    number: born("310113", "1951-02-14", 15, "male"),
    zh: "宝山，1951 年生，男，老年人，丧偶",
    en: "Baoshan, man born 1951, elderly, widowed",
  },
  {
    login: "ding-xiulan",
    name: "丁秀兰",
    number: born("310113", "1955-08-22", 16, "female"),
    zh: "宝山，1955 年生，女，老年人，与顾建国是一对",
    en: "Baoshan, woman born 1955, elderly, engaged to Gu Jianguo",
  },
  {
    login: "gao-yong",
    name: "高勇",
    number: born("310113", "1995-03-18", 17, "male"),
    zh: "现役军人，1995 年生，男，与马兰是一对",
    en: "soldier, man born 1995, engaged to Ma Lan",
  },
  {
    login: "ma-lan",
    name: "马兰",
    number: born("310113", "1996-01-29", 18, "female"),
    zh: "宝山，1996 年生，女，与高勇是一对",
    en: "Baoshan, woman born 1996, engaged to Gao Yong",
  },
  {
    login: "wong-kaming",
    name: "黄嘉明",
    type: "residence_permit_hmt",
    number: "810000199408230021",
    zh: "香港居民，居住证",
    en: "Hong Kong resident with a residence permit",
  },
  {
    login: "lei-chikeong",
    name: "李志强",
    type: "permit_hm",
    number: "M12345678",
    zh: "澳门居民，来往内地通行证",
    en: "Macao resident with a mainland travel permit",
  },
  {
    login: "chang-chiahao",
    name: "张家豪",
    type: "permit_tw",
    number: "12345678",
    zh: "台湾居民，来往大陆通行证",
    en: "Taiwan resident with a mainland travel permit",
  },
  {
    login: "anna-schmidt",
    name: "Anna Schmidt",
    type: "passport_foreign",
    number: "C01X00T47",
    zh: "外国人，外国护照",
    en: "foreigner with a foreign passport",
  },
  {
    login: "kim-minjun",
    name: "김민준",
    type: "permanent_residence",
    number: "932682198501010017",
    zh: "外国人，永久居留身份证",
    en: "foreigner with a permanent residence card",
  },
]

/** A mobile number from the range 19900000000 up, which is shaped right and, being invented, must never be called. */
export function demoMobile(n: number): string {
  return `199${String(n).padStart(8, "0")}`
}

export const residents: readonly DemoPerson[] = told.map((person, n) => ({
  login: person.login,
  kind: "citizen",
  name: person.name,
  note: { zh: person.zh, en: person.en },
  claims: {
    phone_number: demoMobile(n + 1),
    document_type: person.type ?? "resident_id",
    document_number: person.number,
    real_name_level: 3,
  },
}))
