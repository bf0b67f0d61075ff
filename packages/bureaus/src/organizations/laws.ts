// The laws that name rules, establishment and reports of social organizations rest on, with how far this system has read them.
import type { Text } from "@civil/core/text.ts"

/** Where a rule stands. Without an article, `why` says why there is none. */
export interface Ground {
  readonly document: Text
  readonly article?: Text
  /** The text of the article was not at hand: the rule is general knowledge, and never more than a hint. */
  readonly unconfirmed?: true
  readonly why?: Text
}

export const documents = {
  names: {
    zh: "《社会组织名称管理办法》（民政部令第69号，自2024年5月1日起施行）",
    en: "Measures on the Names of Social Organizations (Ministry of Civil Affairs Order 69, in force from 1 May 2024)",
  },
  associations: {
    zh: "《社会团体登记管理条例》（2016年修订）",
    en: "Regulations on the Registration of Associations (as revised in 2016)",
  },
  institutions: {
    zh: "《民办非企业单位登记管理暂行条例》",
    en: "Interim Regulations on the Registration of Private Non-enterprise Units",
  },
  foundations: {
    zh: "《基金会管理条例》（2004年）",
    en: "Regulations on the Administration of Foundations (2004)",
  },
  civilCode: { zh: "《中华人民共和国民法典》", en: "Civil Code" },
} as const satisfies Record<string, Text>

const numerals = "零一二三四五六七八九"

/** 第十六条. Up to 99. */
function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? "" : `${tens === 1 ? "" : numerals[tens]}十`
  return `${head}${ones === 0 ? "" : numerals[ones]}`
}

export const article = (number: number): Text => ({
  zh: `第${inChinese(number)}条`,
  en: `Article ${number}`,
})

export const groundIn = (document: keyof typeof documents, number: number): Ground => ({
  document: documents[document],
  article: article(number),
})

/** Rules that the measures are known to have in articles 9 to 14, whose text was not at hand. */
export const unreadNames: Ground = {
  document: documents.names,
  unconfirmed: true,
  why: {
    zh: "条文在第九条至第十四条之间，本系统尚未核对原文，因此只作提示",
    en: "It stands somewhere in articles 9 to 14; this system has not checked their text, so it only hints",
  },
}

/** A document whose rule is known, and whose article number is not. */
export const withoutArticle = (document: keyof typeof documents): Ground => ({
  document: documents[document],
  why: {
    zh: "所依据资料没有写明条款号",
    en: "The source at hand does not give the number of the article",
  },
})
