// Whom the demo's people stand for: cases of its register, and names.

/** Cases by who is their legal representative. */
export const stoodFor: Readonly<Record<"legal" | "charity", readonly string[]>> = {
  legal: ["model", "agent", "late_report"],
  charity: ["charity"],
}

const names = {
  legal: ["顾建明", "沈慧芳", "王家栋", "钱学敏", "李开荣"],
  charity: ["陆文瑾", "周善良", "徐爱华", "潘玉兰", "何德生"],
  agent: ["孟晓燕", "丁一鸣", "方雅琴", "章志远", "罗春梅"],
} as const
export type Part = keyof typeof names
export const parts: readonly Part[] = ["legal", "charity", "agent"]

const bureaus = ["310113", "310120", "330200", "330503", "511902"]
export const numberOf = (bureau: string): number => Math.max(0, bureaus.indexOf(bureau))

export const nameOf = (part: Part, bureau: string): string => names[part][numberOf(bureau)] ?? names[part][0]
