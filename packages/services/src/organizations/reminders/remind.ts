// Reminders of annual reports, 30, 7 and 1 days before a last day, to whoever acts for the organization. Every night; asked twice, nobody is told twice.
import { inspectionRuleOf } from "@civil/bureaus/organizations/inspections.ts"
import { addDays } from "@civil/core/date.ts"
import type { Text } from "@civil/core/text.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { Organization } from "@civil/register/organization.ts"
import type { Register } from "@civil/register/service.ts"
import { dayText } from "../days.ts"
import { dueDays, remindedToday, reminderDays, reportDuty } from "../duties/duties.ts"
import { findFiling } from "../filings/row.ts"
import { fill } from "../verdict/fill.ts"
import { reminderTexts as t } from "./words.ts"

export const reminderSubject = "organizations.reminder"

export interface Reminding {
  readonly register: Pick<Register, "find" | "agents">
  readonly table: PortalTable
  readonly send: Notices["send"]
  readonly bureaus: readonly { readonly code: string; readonly name: Text }[]
  readonly today: string
  /** Epoch milliseconds. */
  readonly now: number
}

/** Left for whatever the night has to do besides. */
const reserveMs = 10_000
const kinds = ["association", "service_institution", "foundation"] as const

/** Whether any rule of a bureau has a last day that far ahead: on other nights nothing is read. */
export function isReminderDay(bureaus: Reminding["bureaus"], today: string): boolean {
  const year = Number(today.slice(0, 4)) - 1
  const ahead = new Set(reminderDays.map((days) => addDays(today, days).toString()))
  return bureaus.some(({ code }) =>
    kinds.some((kind) => {
      const rule = inspectionRuleOf(code, kind, year)
      return rule !== undefined && Object.values(dueDays(rule, year)).some((day) => ahead.has(day))
    }),
  )
}

/** How many were told, and whether all organizations were looked at. */
export async function remindReports(
  each: Reminding,
  remaining: () => number,
): Promise<{ readonly told: number; readonly complete: boolean }> {
  if (!isReminderDay(each.bureaus, each.today)) return { told: 0, complete: true }
  let told = 0
  for (const code of await each.register.agents.organizations()) {
    if (remaining() < reserveMs) return { told, complete: false }
    const found = await each.register.find(code)
    if (found !== undefined) told += await remind(each, found.organization)
  }
  return { told, complete: true }
}

async function remind({ register, table, send, bureaus, today, now }: Reminding, organization: Organization) {
  const { code, bureau, basic } = organization
  const year = Number(today.slice(0, 4)) - 1
  const duty = reportDuty(organization, year, today)
  const reminded = duty && remindedToday(duty, today)
  if (reminded === undefined || !bureaus.some((own) => own.code === bureau)) return 0
  if (await findFiling(table, { organization: code, what: `annual_report#${year}` })) return 0
  const { due, days, to } = reminded
  const values = { name: basic.name, year, day: dayText(due), days, to: t[to] }
  const persons = await register.agents.persons(code)
  for (const person of persons)
    await send({
      ...{ person, bureau, subject: reminderSubject, code: "organizations.report_due" },
      key: `reminder.${code}.${year}.${to}.${days}.${person}`,
      text: fill(t.told, values),
      outside: fill(t.outside, { days }),
      about: `organization_${code}`,
      at: now,
      to: {},
      channels: [],
      quiet: true,
    })
  return persons.length
}
