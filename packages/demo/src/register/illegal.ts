// An invented list of illegal organizations, as if a registrar had published it: names near registered ones among them.
import type { IllegalOrganization } from "@civil/register/organization.ts"
import { likeName, nameOfCase } from "./lives.ts"
import type { Place } from "./ordinary.ts"

const invented = [
  "民间和谐促进总会",
  "国际爱心公益联合总会",
  "惠民助老服务联盟",
  "青少年成长指导委员会",
  "中小企业诚信联盟",
  "传统文化传承促进联席会",
]

export function illegalOf(
  bureau: string,
  { name: place, registrar, days }: Place,
): readonly IllegalOrganization[] {
  const near = ["charity", "model"].map((id) => `${likeName(nameOfCase(bureau, id).name)}总会`)
  return [...invented.map((name) => `${place}${name}`), ...near].map((name, at) => {
    const on = days.ago({ months: 2 + 4 * (at % 4) })
    const batch = `第${4 - (at % 4)}批（演示）`
    const measure = at % 3 === 0 ? ("suspected" as const) : ("banned" as const)
    return { id: `${registrar}-${batch}-${name}`, name, issuer: registrar, on, batch, measure }
  })
}
