// Whatever bytes come, the judge answers, and takes nothing that is not whole.
import fc from "fast-check"
import { expect, test } from "vitest"
import { jpeg, pdf, png } from "./files.fixture.ts"
import { judge } from "./judge.ts"

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300)
const files = [jpeg({ fill: 40 }), png({ fill: 40 }), pdf()] as const
const beginnings = files.map((file) => file.subarray(0, 12))

test("any bytes behind a good beginning get an answer, and are never taken", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 400 }),
      async (head, rest) => {
        expect((await judge(Buffer.concat([head, rest]))).ok).toBe(false)
      },
    ),
    { numRuns },
  )
})

test("a good file with a byte changed, put in or left out is judged without a fault of ours", async () => {
  const change = fc.record({
    file: fc.constantFrom(...files),
    at: fc.nat(),
    byte: fc.nat({ max: 255 }),
    out: fc.nat({ max: 2 }),
    more: fc.uint8Array({ maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(change, async ({ file, at, byte, out, more }) => {
      const place = at % file.length
      const changed = Buffer.concat([
        file.subarray(0, place),
        Buffer.from([byte, ...more]),
        file.subarray(place + out),
      ])
      const judged = await judge(changed)
      if (judged.ok) expect(judged.bytes).toBe(changed.length)
      else expect(judged.fault).toMatch(/^(type|broken|locked|active|mixed|huge|photo_format)$/)
    }),
    { numRuns },
  )
})
