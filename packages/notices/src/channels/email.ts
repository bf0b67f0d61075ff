// E-mail over SMTP. The Message-ID is made from the check code, so that a repetition is one message in the receiver's program.
import { formatCode } from "@civil/core/ids.ts"
import { say } from "@civil/core/text.ts"
import type { NodemailerError, SMTPTransportOptions } from "nodemailer"
import { type Channel, NotTaken, type Sending, type Sent } from "../shapes.ts"
import { checkLine } from "../words.ts"

export interface EmailSettings {
  /** `smtps://user:password@mail.example.cn:465`, or `smtp://…:587`, which then asks for STARTTLS. */
  readonly url: string
  /** `宝山区民政局 <notice@mz.example.gov.cn>` */
  readonly from: string
  /** Public address of the portal, where codes are checked; left out of the mail where nobody said. */
  readonly site: string | undefined
  /** Certificates trusted beside the system's, PEM; for a bureau's own authority. */
  readonly ca?: string | undefined
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"])
/** All of a try within the outbox's limit. */
const mostMs = 4000

/** Never in clear over a network: TLS from the start, or STARTTLS before anything is said. */
export function smtpOptions({ url, ca }: Pick<EmailSettings, "url" | "ca">): SMTPTransportOptions {
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== "smtp:" && protocol !== "smtps:") throw new RangeError("smtp:// or smtps:// is needed")
  const secure = protocol === "smtps:"
  const auth = username
    ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
    : {}
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !loopback.has(hostname),
    tls: { minVersion: "TLSv1.2", ...(ca ? { ca } : {}) },
    connectionTimeout: mostMs,
    greetingTimeout: mostMs,
    dnsTimeout: mostMs,
    socketTimeout: mostMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...auth,
  }
}

export function email(settings: EmailSettings): Channel {
  const options = smtpOptions(settings)
  return {
    name: "email",
    repeatable: true,
    reaches: ({ email: address }) =>
      address !== undefined && !/[\s,;<>]/.test(address) && /.@./.test(address),
    async send(sending, at) {
      // Only who sends mail loads what sends it.
      const { createTransport } = await import("nodemailer")
      const transport = createTransport(options)
      try {
        await transport.sendMail(mailOf(settings, sending, at))
        return { state: "sent", receipt: messageId(settings, sending) }
      } catch (error) {
        return refused(error)
      } finally {
        transport.close()
      }
    },
  }
}

const messageId = ({ from }: EmailSettings, { check }: Sending): string =>
  `<${check.toLowerCase()}@${/@([^\s>]+)/.exec(from)?.[1] ?? "localhost"}>`

function mailOf(settings: EmailSettings, sending: Sending, at: number) {
  const { to, title, text, check } = sending
  const values = { check: formatCode(check) }
  const where = settings.site ? [`${settings.site}/check?code=${check}`] : []
  const zh = [text.zh, say(checkLine, "zh", values), ...where].join("\n")
  const en = [text.en, say(checkLine, "en", values), ...where].join("\n")
  return {
    messageId: messageId(settings, sending),
    date: new Date(at),
    from: settings.from,
    to: to.email ?? "",
    subject: `${title.zh} ${title.en}`,
    text: `${zh}\n\n${en}\n`,
    textEncoding: "base64" as const,
    // RFC 3834: no out-of-office answers to this.
    headers: { "Auto-Submitted": "auto-generated" },
  }
}

/** Before the message itself was handed over nothing is there; a permanent answer (5xx) is one for good, except 503. */
function refused(error: unknown): Sent {
  const { code = "", responseCode = 0, command = "" } = error as Partial<NodemailerError>
  const permanent = responseCode >= 500 && responseCode !== 503
  if ((code === "EENVELOPE" || code === "EMESSAGE") && permanent)
    return { state: "failed", fault: `smtp_${responseCode}` }
  if (code === "EMESSAGE" || (command === "DATA" && responseCode === 0)) throw new Error(`no answer: ${code}`)
  throw new NotTaken(`smtp ${code}`)
}
