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

/** Also says that award ceremonies and counselling are among the office's services (paused for that spring). */
export const fengxianNotice: Source = {
  title: {
    zh: "奉贤区婚姻（收养）登记管理所《关于有序恢复婚姻登记业务办理的通告》",
    en: "Fengxian Marriage and Adoption Registration Office, notice on resuming registration",
  },
  published: "2022-05-20",
  grade: "government",
}

/** Names the city's own window as the office for foreign-related registration; one party's residence must be in Ningbo. */
export const ningboForeignGuide: Source = {
  title: {
    zh: "宁波市涉外（涉港澳台、华侨）婚姻登记办事指南（北仑区人民政府网站英文版）",
    en: "Ningbo guide to marriage registration with foreigners, overseas Chinese and residents of Hong Kong, Macao or Taiwan (Beilun District Government, English site)",
  },
  published: "2019-10-08",
  grade: "government",
}

export const sichuanForeignGuide: Source = {
  title: {
    zh: "四川省民政厅《四川省居民涉外、涉港澳台居民及华侨结婚登记办事指南》",
    en: "Sichuan Department of Civil Affairs, guide to foreign-related marriage registration",
  },
  published: "2024-05-15",
  grade: "government",
}

/** Offices may offer booking and ceremonies; replacing lost certificates and counselling are among their duties. */
export const registrationNorm: Source = {
  title: { zh: "婚姻登记工作规范", en: "Norms of marriage registration work" },
  document: "民发〔2025〕23号",
  published: "2025-04-29",
  grade: "government",
}

export const ningboPlan: Source = {
  title: {
    zh: "宁波市民政局2022年工作要点（开展集体颁证仪式）",
    en: "Ningbo Civil Affairs Bureau, work plan for 2022 (group ceremonies)",
  },
  published: "2022",
  grade: "government",
}
