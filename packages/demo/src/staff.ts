// Demo staff of each bureau: a clerk at every office, and whoever else a queue needs, each with a document of their own.
import type { BureauProfile, Office } from "@civil/booking/profile.ts"
import type { Role } from "@civil/core/actor.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import type { Text } from "@civil/core/text.ts"
import type { DemoPerson } from "./people.ts"
import { residents } from "./residents.ts"

const surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高"]
const given = ["敏", "静", "丽娟", "志强", "海燕", "国华", "玉兰", "建军", "晓东", "文彬"]

interface Post {
  readonly login: string
  readonly roles: readonly Role[]
  readonly desks: readonly string[]
  readonly offices: readonly Office[]
  readonly work: Text
  /** Login of the resident who is the same person. */
  readonly also?: string
}

/** Not counselling: what is said there only its own counsellors read; a manager sees that a case exists. */
const managed = ["marriage", "complaints", "societies"]

export function staffOf(bureau: BureauProfile): readonly DemoPerson[] {
  return [...bureau.offices.map(clerk), ...queueStaff(bureau)].map((post, n) => person(post, bureau, n))
}

function clerk(office: Office): Post {
  return {
    login: `clerk-${office.id}`,
    roles: ["clerk"],
    desks: ["marriage"],
    offices: [office],
    work: { zh: "窗口工作人员", en: "clerk" },
  }
}

function queueStaff({ slug, offices }: BureauProfile): readonly Post[] {
  const post = (what: string, work: Text, more: Partial<Post> = {}): Post => ({
    login: `${what}-${slug}`,
    roles: ["clerk"],
    desks: ["marriage"],
    offices,
    work,
    ...more,
  })
  return [
    slug === "baoshan"
      ? post(
          "second-clerk",
          { zh: "第二位工作人员，本人也是居民孙丽", en: "second clerk, also the resident Sun Li" },
          { also: "sun-li" },
        )
      : post("second-clerk", { zh: "第二位工作人员", en: "second clerk" }),
    post("reviewer", { zh: "审核员", en: "reviewer" }, { roles: ["reviewer"] }),
    post("approver", { zh: "审批人", en: "approver" }, { roles: ["approver"] }),
    post(
      "manager",
      {
        zh: "负责人，看本局各登记机关和各岗位，辅导只看到有无",
        en: "manager, sees all offices and desks; of counselling only that a case exists",
      },
      { roles: ["clerk", "manager"], desks: managed },
    ),
    post(
      "auditor",
      { zh: "监督员，只能查看", en: "auditor, may only read" },
      { roles: ["auditor"], desks: ["marriage", "societies"] },
    ),
    post(
      "counsellor",
      { zh: "婚姻家庭辅导员，只看辅导", en: "counsellor, sees counselling only" },
      { desks: ["counselling"], offices: [] },
    ),
    post(
      "complaints",
      { zh: "投诉建议岗，可审核", en: "complaints and suggestions, may decide" },
      { roles: ["reviewer"], desks: ["complaints"], offices: [] },
    ),
    ...societiesStaff(post),
  ]
}

type Posting = (what: string, work: Text, more?: Partial<Post>) => Post

/** Two who prepare, one who agrees: whoever hands a file in does not publish it. */
function societiesStaff(post: Posting): readonly Post[] {
  const societies = { desks: ["societies"], offices: [] }
  const reviews = {
    zh: "教育局（业务主管单位），审查社会组织报送的材料",
    en: "education office, reviews what organizations file",
  }
  return [
    post("societies", { zh: "社会组织管理科经办人", en: "social organizations, clerk" }, societies),
    post(
      "societies-second",
      { zh: "社会组织管理科第二位经办人", en: "social organizations, second clerk" },
      societies,
    ),
    post(
      "societies-approver",
      { zh: "社会组织管理科审批人", en: "social organizations, approver" },
      { ...societies, roles: ["approver"] },
    ),
    post("supervisor-education", reviews, {
      desks: ["supervisor-education"],
      offices: [],
      roles: ["reviewer"],
    }),
  ]
}

function person(
  { login, roles, desks, offices, work, also }: Post,
  bureau: BureauProfile,
  n: number,
): DemoPerson {
  const where = offices.length === 1 ? offices[0]?.name : bureau.name
  const same = residents.find((resident) => resident.login === also)
  return {
    login,
    kind: "staff",
    name: same?.name ?? nameOf(login),
    note: {
      zh: `${where?.zh ?? bureau.name.zh}${work.zh}`,
      en: `${where?.en ?? bureau.name.en}, ${work.en}`,
    },
    claims: {
      bureau: bureau.code,
      offices: offices.map((office) => office.id),
      desks,
      roles,
      document_type: "resident_id",
      document_number: same ? String(same.claims.document_number) : documentOf(bureau, n),
    },
  }
}

function nameOf(login: string): string {
  const sum = [...login].reduce((total, char) => total + char.charCodeAt(0), 0)
  return `${surnames[sum % surnames.length]}${given[(sum >> 2) % given.length]}`
}

/** Born in 1980, a day for each post; sequences from 470 up are the staff's. */
function documentOf({ code }: BureauProfile, n: number): string {
  const birthDate = `1980-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`
  return makeResidentId({ region: code, birthDate, sex: n % 2 === 0 ? "female" : "male", sequence: 470 + n })
}
