// Demo staff: a clerk at each office, and a manager and an auditor for each bureau.
import type { BureauProfile, Office } from "@civil/booking/profile.ts"
import type { Role } from "@civil/core/actor.ts"
import type { DemoPerson } from "./people.ts"

const surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高"]
const given = ["敏", "静", "丽娟", "志强", "海燕", "国华", "玉兰", "建军", "晓东", "文彬"]

function nameOf(login: string): string {
  const sum = [...login].reduce((total, char) => total + char.charCodeAt(0), 0)
  return `${surnames[sum % surnames.length]}${given[(sum >> 2) % given.length]}`
}

function person(login: string, bureau: BureauProfile, offices: readonly Office[], role: Role): DemoPerson {
  const where = offices.length === 1 ? offices[0]?.name : bureau.name
  const work = {
    clerk: { zh: "窗口工作人员", en: "clerk" },
    manager: { zh: "负责人，看本局各登记机关", en: "manager, sees all offices of the bureau" },
    auditor: { zh: "监督员，只能查看", en: "auditor, may only read" },
    reviewer: { zh: "审核员", en: "reviewer" },
    approver: { zh: "审批人", en: "approver" },
  }[role]
  return {
    login,
    kind: "staff",
    name: nameOf(login),
    note: { zh: `${where?.zh ?? ""}${work.zh}`, en: `${where?.en ?? ""}, ${work.en}` },
    claims: {
      bureau: bureau.code,
      offices: offices.map((office) => office.id),
      desks: ["marriage"],
      roles: role === "manager" ? ["clerk", "manager"] : [role],
    },
  }
}

export function staffOf(bureau: BureauProfile): readonly DemoPerson[] {
  return [
    ...bureau.offices.map((office) => person(`clerk-${office.id}`, bureau, [office], "clerk")),
    person(`manager-${bureau.slug}`, bureau, bureau.offices, "manager"),
    person(`auditor-${bureau.slug}`, bureau, bureau.offices, "auditor"),
  ]
}
