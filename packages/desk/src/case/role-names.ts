// Names of the parts people play in a case; a matter may name its own.
import type { Text } from "@civil/core/text.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

const names: Readonly<Record<string, Text>> = {
  organization: text("社会组织", "Organization"),
  applicant: text("申请人", "Applicant"),
  partner: text("对方", "Partner"),
  agent: text("代办人", "Agent"),
  legal: text("拟任法定代表人", "Legal representative to be"),
  principal: text("委托人", "Principal"),
  spouse: text("配偶", "Spouse"),
}

export const roleNames = (role: string): Text => names[role] ?? text("关系人", "Person concerned")
