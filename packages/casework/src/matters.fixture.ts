// More invented matters: one whose approval concludes, one that another desk reviews first.
import { days, toolMatter } from "./fixture.ts"
import type { Matter, Policy } from "./matter.ts"

/** An approval concludes: good or poor. */
export const gradedMatter = (more: Partial<Matter> = {}, own: Partial<Policy> = {}): Matter =>
  toolMatter(
    {
      id: "graded",
      title: { zh: "检查工具", en: "Inspecting a tool" },
      results: [
        { code: "good", text: { zh: "合格", en: "Passed" } },
        { code: "poor", text: { zh: "不合格", en: "Failed" } },
      ],
      ...more,
    },
    own,
  )

/** Whoever borrows a spade needs the word of the shed. */
export const reviewedMatter = (more: Partial<Matter> = {}, own: Partial<Policy> = {}): Matter =>
  toolMatter(
    {
      id: "reviewed",
      title: { zh: "借用铲子", en: "Borrowing a spade" },
      reviewedBy: ({ tool }) => (tool === "spade" ? "shed" : undefined),
      ...more,
    },
    { review: days(3), ...own },
  )
