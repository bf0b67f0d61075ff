// How the name pre-check calls parts of a name, types of organizations and what the register says of them.

export const segmentNames = {
  national: { zh: "全国性字样", en: "National prefix" },
  region: { zh: "行政区划", en: "Region" },
  locality: { zh: "镇街、村居", en: "Town or village" },
  trade_name: { zh: "字号", en: "Own name (字号)" },
  field: { zh: "行（事）业领域", en: "Field" },
  members: { zh: "会员组成", en: "Members" },
  hometown: { zh: "原籍地", en: "Place of origin" },
  core: { zh: "未能分开的部分", en: "Part we could not tell apart" },
  form: { zh: "组织形式", en: "Form" },
  parent: { zh: "所属组织全称", en: "Full name of the parent" },
  branch_subject: { zh: "分支名称", en: "Subject of the branch" },
  branch_form: { zh: "分支机构类型", en: "Kind of branch" },
} as const

export const typeNames = {
  association: { zh: "社会团体", en: "Association (社会团体)" },
  service_institution: {
    zh: "民办非企业单位（社会服务机构）",
    en: "Service institution (民办非企业单位)",
  },
  foundation: { zh: "基金会", en: "Foundation (基金会)" },
  branch: { zh: "分支机构、代表机构", en: "Branch or representative body" },
} as const

/** What the register says of an organization that bears, or bore, the name. */
export const statusNames = {
  active: { zh: "正常", en: "registered" },
  suspended: { zh: "限期停止活动", en: "suspended" },
  withdrawn: { zh: "撤销登记", en: "registration withdrawn" },
  revoked: { zh: "吊销登记证书", en: "certificate revoked" },
  liquidating: { zh: "注销中（清算）", en: "in liquidation" },
  deregistered: { zh: "注销", en: "deregistered" },
  renamed: { zh: "已变更名称", en: "renamed" },
  unknown: { zh: "状态不明", en: "status not known" },
} as const
