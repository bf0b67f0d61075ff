// What a 401 does: leave for sign-in, unless something typed would be lost.
import { expect, test } from "vitest"
import { createSession } from "./session.ts"

function sessionOf(typing: boolean) {
  const left: string[] = []
  return { left, session: createSession({ typing: () => typing, leave: () => void left.push("sign-in") }) }
}

test("an officer with nothing typed is sent to sign in", () => {
  const { left, session } = sessionOf(false)
  session.answered(401)
  session.signedOut()
  expect(left).toEqual(["sign-in"])
})

test("an officer in the middle of a dialog stays, is told, and goes on after signing in beside it", () => {
  const { left, session } = sessionOf(true)
  session.answered(200)
  expect(session.ended()).toBe(false)
  session.answered(401)
  session.signedOut()
  expect([left, session.ended()]).toEqual([[], true])
  session.answered(200)
  expect(session.ended()).toBe(false)
})
