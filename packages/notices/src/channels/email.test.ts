// E-mail over a real SMTP server on this machine, in clear, with STARTTLS and with TLS from the start.
import type { AddressInfo } from "node:net"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { begin, type Case, notice } from "../notices.fixture.ts"
import { certificate } from "./certificate.fixture.ts"
import { email, smtpOptions } from "./email.ts"

interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly secure: boolean
  readonly user: string | undefined
}

let server: SMTPServer | undefined
let each: Case | undefined
let got: Mail[]
beforeEach(() => {
  got = []
})
afterEach(async () => {
  await each?.world.engine.close()
  await close()
  each = undefined
})

async function close(): Promise<void> {
  const closing = server
  server = undefined
  if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()))
}

async function listen(options: SMTPServerOptions = {}): Promise<number> {
  const opened = new SMTPServer({
    authOptional: true,
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        got.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
          secure: session.secure,
          user: session.user as string | undefined,
        })
        done()
      })
    },
    ...options,
  })
  server = opened
  opened.on("error", () => undefined)
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve))
  return (opened.server.address() as AddressInfo).port
}

const from = "宝山区民政局 <notice@mz.example.gov.cn>"
async function open(url: string, ca?: string): Promise<Case> {
  const channel = email({ url, from, site: "https://mz.example.gov.cn", ...(ca ? { ca } : {}) })
  each = await begin([channel])
  return each
}
const mail = (more: Parameters<typeof notice>[0] = {}) => notice({ channels: ["email"], ...more })
const attempts = async () => (await each?.notices.of("case_1"))?.[0]?.attempts

/** The text of a mail with one part in base64. */
const textOf = ({ raw }: Mail) =>
  Buffer.from(
    raw
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join(""),
    "base64",
  ).toString()

describe("a mail", () => {
  test("says the neutral sentence in both languages, with the code and where to check it", async () => {
    const { notices, work } = await open(
      `smtp://127.0.0.1:${await listen({ disabledCommands: ["STARTTLS"] })}`,
    )
    await notices.send(mail())
    await work()
    const [one] = got
    if (!one) throw new Error("no mail came")
    const check = (await notices.of("case_1"))[0]?.check ?? ""
    expect([one.from, one.to]).toEqual(["notice@mz.example.gov.cn", ["lin@example.cn"]])
    const text = textOf(one)
    expect(text).toContain("您办理的事项有新进展，请登录查看。")
    expect(text).toContain("Your case has moved on.")
    expect(text).toContain(`${check.slice(0, 5)}-${check.slice(5)}`)
    expect(text).toContain(`https://mz.example.gov.cn/check?code=${check}`)
    expect(one.raw).not.toMatch(/辅导|counselling/)
    expect(one.raw).toContain(`Message-ID: <${check.toLowerCase()}@mz.example.gov.cn>`)
    expect(one.raw).toContain("Auto-Submitted: auto-generated")
    expect(one.raw).toContain("Date: Mon, 02 Mar 2026 01:00:00 +0000")
  })
  test("whose answer was lost is sent again with the same Message-ID", async () => {
    let lost = true
    const port = await listen({
      disabledCommands: ["STARTTLS"],
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on("data", (part: Buffer) => parts.push(part))
        stream.on("end", () => {
          got.push({ from: "", to: [], raw: Buffer.concat(parts).toString(), secure: false, user: undefined })
          if (lost) for (const socket of sockets) socket.destroy()
          else done()
          lost = false
          void session
        })
      },
    })
    const sockets = new Set<{ destroy(): unknown }>()
    server?.server.on("connection", (socket) => sockets.add(socket))
    const { notices, work, pass } = await open(`smtp://127.0.0.1:${port}`)
    await notices.send(mail())
    await work()
    await pass(5)
    const ids = got.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await attempts()).toMatchObject([{ channel: "email", state: "sent" }])
  })
  test.each([
    [550, "failed", "smtp_550"],
    [553, "failed", "smtp_553"],
  ])("to an address that the server refuses for good (%i) has failed", async (responseCode, state, fault) => {
    const port = await listen({
      disabledCommands: ["STARTTLS"],
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error("no such user"), { responseCode })),
    })
    const { notices, pass } = await open(`smtp://127.0.0.1:${port}`)
    await notices.send(mail())
    await pass(5)
    expect(await attempts()).toMatchObject([{ state, fault }])
    expect((await notices.of("case_1"))[0]?.state).toBe("unreached")
  })
  test("to a server that is busy (451) goes out when it is not", async () => {
    let busy = true
    const port = await listen({
      disabledCommands: ["STARTTLS"],
      onRcptTo: (_address, _session, done) =>
        busy ? done(Object.assign(new Error("later"), { responseCode: 451 })) : done(),
    })
    const { notices, work, pass } = await open(`smtp://127.0.0.1:${port}`)
    await notices.send(mail())
    await work()
    busy = false
    await pass(5)
    expect(got).toHaveLength(1)
  })
  test("of an address that would put more into the head of a mail is not sent", async () => {
    const { notices, work } = await open(
      `smtp://127.0.0.1:${await listen({ disabledCommands: ["STARTTLS"] })}`,
    )
    for (const [n, address] of ["a@b.cn, c@d.cn", "a@b.cn\r\nBcc: c@d.cn", "nobody", "<a@b.cn>"].entries())
      await notices.send(mail({ key: `k${n}`, to: { email: address } }))
    await work()
    expect(got).toEqual([])
  })
})

describe("a server with TLS", () => {
  const { key, cert } = certificate()
  test("from the start: is trusted by the authority we were given, and takes name and password", async () => {
    const port = await listen({
      secure: true,
      key,
      cert,
      authOptional: false,
      onAuth: ({ username, password }, _session, done) =>
        username === "no tice" && password === "p@ss"
          ? done(null, { user: username })
          : done(new Error("no")),
    })
    const { notices, work } = await open(`smtps://no%20tice:p%40ss@127.0.0.1:${port}`, cert)
    await notices.send(mail())
    await work()
    expect(got).toMatchObject([{ secure: true, user: "no tice" }])
  })
  test("by STARTTLS: is used wherever it is offered", async () => {
    const { notices, work } = await open(`smtp://127.0.0.1:${await listen({ key, cert })}`, cert)
    await notices.send(mail())
    await work()
    expect(got).toMatchObject([{ secure: true }])
  })
  test.each([true, false])(
    "that nobody vouches for gets nothing (TLS from the start: %s)",
    async (secure) => {
      const port = await listen({ key, cert, secure })
      const { notices, work, failures } =
        (await open(`${secure ? "smtps" : "smtp"}://127.0.0.1:${port}`)) ?? {}
      await notices.send(mail())
      await work()
      expect(got).toEqual([])
      expect(String(failures[0])).toMatch(/^NotTaken: smtp E(TLS|SOCKET)$/)
    },
  )
  test("is insisted on everywhere but on this machine", () => {
    expect(smtpOptions({ url: "smtp://mail.example.cn" })).toMatchObject({
      port: 587,
      secure: false,
      requireTLS: true,
    })
    expect(smtpOptions({ url: "smtps://mail.example.cn" })).toMatchObject({ port: 465, secure: true })
    expect(smtpOptions({ url: "smtp://127.0.0.1:25" }).requireTLS).toBe(false)
    expect(() => smtpOptions({ url: "http://mail.example.cn" })).toThrow("smtp:// or smtps://")
  })
})

test("a wrong password is nobody's wrong address: it is tried again, and is not in the error", async () => {
  const port = await listen({
    disabledCommands: ["STARTTLS"],
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error("Invalid username or password")),
  })
  const { notices, work, failures } = await open(`smtp://notice:wrong-secret@127.0.0.1:${port}`)
  await notices.send(mail())
  await work()
  expect(await attempts()).toMatchObject([{ state: "started" }])
  expect(failures.map(String)).toEqual(["NotTaken: smtp EAUTH"])
})
