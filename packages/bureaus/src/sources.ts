// The published papers and the demo settings that profiles cite. A fact without one of these is "not_yet_published".
import type { Source } from "@civil/booking/profile.ts"

/** The bureau has published nothing on this point: the value is ours and is shown as such. */
export const demoSetting: Source = {
  title: {
    zh: "本系统演示设置，待该局公布",
    en: "Set by this system for demonstration, until the bureau publishes its own",
  },
  grade: "demo",
}

/** A demo setting whose shape follows another bureau's published practice. */
export function demoAfter(zh: string, en: string): Source {
  return {
    title: {
      zh: `本系统演示设置（参照${zh}），待该局公布`,
      en: `Set by this system for demonstration after ${en}, until the bureau publishes its own`,
    },
    grade: "demo",
  }
}

export const regulations: Source = {
  title: { zh: "婚姻登记条例", en: "Regulations on Marriage Registration" },
  document: "国务院令第804号",
  published: "2025-04-06",
  grade: "government",
}

export const hotlineGuidance: Source = {
  title: {
    zh: "国务院办公厅关于进一步优化地方政务服务便民热线的指导意见",
    en: "State Council General Office guidance on local government service hotlines",
  },
  document: "国办发〔2020〕53号",
  grade: "government",
}

export const baoshanPlan: Source = {
  title: {
    zh: "宝山区民政局2024年工作要点",
    en: "Baoshan District Civil Affairs Bureau, work plan for 2024",
  },
  document: "宝民〔2024〕5号",
  published: "2024-03-11",
  grade: "government",
}

export const nanxunPlan: Source = {
  title: { zh: "南浔区民政局2025年工作要点", en: "Nanxun District Civil Affairs Bureau, work plan for 2025" },
  document: "浔民发〔2025〕12号",
  published: "2025-03-19",
  grade: "government",
}

export const bazhouPlan: Source = {
  title: { zh: "巴州区民政局2023年工作计划", en: "Bazhou District Civil Affairs Bureau, work plan for 2023" },
  published: "2023",
  grade: "government",
}

/** Which district offices take foreign-related registration since the third batch of the pilot; Baoshan and Fengxian are not among them. */
export const shanghaiForeignReport: Source = {
  title: {
    zh: "中国新闻社：《新年首日新人喜结良缘 上海浪漫马路展“甜蜜风景”》",
    en: "China News Service report on the third batch of districts for foreign-related registration in Shanghai",
  },
  published: "2025-01-01",
  grade: "press",
}

/** 101 registration offices of the province reach grade 3A, and each offers free marriage and family counselling. */
export const zhejiangOfficesReport: Source = {
  title: {
    zh: "浙江新闻客户端：《浙江公布23家5A级婚姻登记机关》",
    en: "Zhejiang News report on the grading of the province's 101 marriage registration offices",
  },
  published: "2022-08-16",
  grade: "press",
}

export const fengxianCustomsReport: Source = {
  title: {
    zh: "《中国民政》2023年第1期：《上海市奉贤区 打造贤城海派婚俗新风尚》",
    en: "China Civil Affairs, 2023 no. 1: Fengxian's award ceremonies (贤人颁证) and marriage customs",
  },
  published: "2023",
  grade: "press",
}
