// How the bureaus handle setting up (成立一件事), remote guidance (远程导办) and tip-offs (举报): dated rows with their ground.
import type { Source } from "@civil/booking/profile.ts"
import type { Handled } from "../cases.ts"
import { baoshanPlan, bazhouPlan, demoAfter, demoSetting } from "../sources.ts"
import { decisionDays } from "./establishment.ts"

const from = "2025-05-10"

/** The three regulations give the registrar 60 days for a complete application; days, not working days. */
const sixtyDays: Source = {
  title: {
    zh: "《社会团体登记管理条例》、《民办非企业单位登记管理暂行条例》、《基金会管理条例》：自收到全部有效文件之日起60日",
    en: "Regulations on associations, private non-enterprise units and foundations: 60 days from the complete application",
  },
  grade: "government",
}

const illegalBodies: Source = {
  title: {
    zh: "《社会团体登记管理条例》第三十二条、《民办非企业单位登记管理暂行条例》第二十七条、《基金会管理条例》第四十条",
    en: "Regulations on Associations, art. 32; on Private Non-enterprise Units, art. 27; on Foundations, art. 40",
  },
  grade: "government",
}

/** In which plan a bureau names setting up as one thing. */
const oneThing: Readonly<Record<string, Source>> = {
  "310113": baoshanPlan,
  "310120": {
    title: {
      zh: "奉贤区民政局2024年工作计划（深化社会组织成立“一件事”）",
      en: "Fengxian District Civil Affairs Bureau, plan for 2024 (setting up as one thing)",
    },
    published: "2024-03-04",
    grade: "government",
  },
  "511902": bazhouPlan,
}

const row = (
  own: Pick<Handled, "matter" | "ground" | "decide" | "correct" | "firstBy"> & Partial<Handled>,
): Handled => ({
  offered: true,
  from,
  desk: "societies",
  secondApproval: false,
  secondBy: [],
  undoMinutes: 10,
  escalateTo: "manager",
  ...own,
})

/** Two people decide on a registration (联合审核); how long a supervising unit has, none has published. */
const establishment = (bureau: string): Handled =>
  row({
    matter: "organizations.establishment",
    ground:
      oneThing[bureau] ?? demoAfter("宝山、奉贤、巴州的做法", "the plans of Baoshan, Fengxian and Bazhou"),
    secondApproval: true,
    firstBy: ["clerk", "reviewer"],
    secondBy: ["approver", "manager"],
    decide: { days: decisionDays, source: sixtyDays, natural: true },
    correct: { days: 20, source: demoSetting },
    review: "not_yet_published",
  })

const guidance = (bureau: string): Handled =>
  row({
    matter: "organizations.guidance",
    ground: bureau === "310113" ? baoshanPlan : demoAfter("宝山区的“远程导办”", "Baoshan's remote guidance"),
    firstBy: ["clerk", "reviewer", "approver", "manager"],
    decide: { days: 3, source: demoSetting },
    correct: { days: 5, source: demoSetting },
  })

/** Decided by somebody above the counter. How many days a bureau has for it, none has published. */
const tipOff = row({
  matter: "organizations.tip_off",
  ground: illegalBodies,
  firstBy: ["reviewer", "approver", "manager"],
  decide: "not_yet_published",
  correct: "not_yet_published",
})

export const setUpRules = (bureau: string): readonly Handled[] => [
  establishment(bureau),
  guidance(bureau),
  tipOff,
]
