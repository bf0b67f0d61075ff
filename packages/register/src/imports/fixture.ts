// Files of an invented registrar, and an import from the form to the version: for tests of everything about imports, and the bench.
import type { Staff } from "@civil/core/actor.ts"
import { outbox } from "@civil/data/outbox.ts"
import { codeOf, type TestRegister, type TestSettings, testRegister } from "../fixture.ts"
import type { Dataset, Extent } from "../version.ts"
import type { ImportView } from "./contract.ts"
import { importTopic } from "./deps.ts"
import type { Cell } from "./file/cell.ts"
import { type OpenImports, openImports } from "./open.ts"

export const organizationTitles = [
  "统一社会信用代码",
  "名称",
  "社会组织类型",
  "登记状态",
  "法定代表人",
  "成立登记日期",
  "注册资金（万元）",
  "业务主管单位",
  "登记管理机关",
  "住所",
  "业务范围",
  "证书有效期",
] as const

/** A good row about the invented organization of this number. */
export function organizationRow(number: number, more: Readonly<Record<number, Cell>> = {}): readonly Cell[] {
  const row: readonly Cell[] = [
    codeOf(number),
    `测试区第${number}号协会`,
    "社会团体",
    "正常",
    "王测试",
    { day: "2015-03-05" },
    3.5,
    "测试区教育局",
    "测试区民政局",
    `测试路${number}号`,
    "学术交流；业务培训；咨询服务",
    "2023-01-01 至 2028-01-01",
  ]
  return row.map((cell, at) => (at in more ? more[at] : cell))
}

/** UTF-8 with its mark, as Excel saves "CSV UTF-8". */
export function csvBytes(rows: Iterable<readonly Cell[]>, delimiter = ","): Uint8Array {
  const text = (cell: Cell) => {
    const plain =
      cell === undefined
        ? ""
        : typeof cell === "object"
          ? "day" in cell
            ? cell.day
            : cell.fault
          : String(cell)
    return /[",;\t\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  const lines: string[] = []
  for (const row of rows) lines.push(row.map(text).join(delimiter))
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`)
}

export const organizationsCsv = (rows: Iterable<readonly Cell[]>) => csvBytes([organizationTitles, ...rows])

interface Sending {
  readonly dataset?: Dataset
  readonly extent?: Extent
  readonly asOf?: string
  readonly source?: string
  readonly fileName?: string
  readonly by?: Staff
}

export interface TestImports extends TestRegister {
  readonly imports: OpenImports
  readonly clerk: Staff
  readonly approver: Staff
  /** Jobs in the queue. */
  readonly queue: string[]
  /** Begins an import and posts the file; nothing is read. */
  readonly post: (file: Uint8Array, more?: Sending) => Promise<string>
  /** Hands a file in and reads it. */
  readonly send: (file: Uint8Array, more?: Sending) => Promise<ImportView>
  /** Hands a file in and has a second person publish it. */
  readonly take: (file: Uint8Array, more?: Sending) => Promise<ImportView>
  /** Does all jobs that are due. */
  readonly work: () => Promise<void>
  readonly get: (id: string) => Promise<ImportView>
  /** A list of the import, as downloaded. */
  readonly download: (id: string, what: "issues" | "changes" | "file") => Promise<string>
}

const endless = () => Number.POSITIVE_INFINITY

export async function testImports(settings: TestSettings = {}): Promise<TestImports> {
  const t = await testRegister({ unsearched: true, ...settings })
  const queue: string[] = []
  const imports = openImports({
    ...{ ...t.deps, publishing: t.publishing },
    enqueue: async (job) => void queue.push(job),
  })
  const clerk = t.staff("c1", ["clerk"])
  const approver = t.staff("a1", ["approver"])
  const box = outbox(t.world.table)
  const now = () => t.world.clock.now().epochMilliseconds
  const work = async () => {
    for (;;) {
      const due = await box.listDue(now(), 100)
      if (due.length === 0 && queue.length === 0) return
      for (const entry of due) {
        await (entry.topic === importTopic ? imports.handle(entry) : t.register.handle(entry))
        await box.finish(entry)
      }
      for (const job of queue.splice(0)) while (!(await imports.work(job, endless)));
    }
  }
  const get = (id: string) => imports.get(clerk, id)
  const post: TestImports["post"] = async (file, more = {}) => {
    const { by = clerk, ...asked } = more
    const { id, form } = await imports.begin(by, {
      ...{ dataset: "organizations", extent: "whole", source: "测试区民政局登记系统", asOf: "2026-02-28" },
      ...{ fileName: "名册.xlsx", bytes: file.length, ...asked },
    })
    await t.files.post(form, file)
    return id
  }
  const send: TestImports["send"] = async (file, more = {}) => {
    const id = await post(file, more)
    await imports.uploaded(more.by ?? clerk, id)
    await work()
    return imports.get(more.by ?? clerk, id)
  }
  return {
    ...{ ...t, imports, clerk, approver, queue, post, send, work, get },
    async take(file, more) {
      const { id, revision, state, problem } = await send(file, more)
      if (state !== "ready") throw new Error(`${state}: ${problem?.zh ?? ""}`)
      await imports.publish(approver, id, { revision })
      await work()
      t.world.clock.advance({ seconds: 10 })
      return get(id)
    },
    async download(id, what) {
      const { href } = await imports.link(clerk, id, what)
      const { body } = await t.files.get(href)
      return body.toString("utf8")
    },
  }
}
