// A certificate for 127.0.0.1 that signs itself, made for one trial: functions reach their services over TLS, as they
// do in a region. Written out in DER, because Node can read certificates and not make them (RFC 5280, section 4.1).
import { createSign, generateKeyPairSync } from "node:crypto"

export interface Certificate {
  /** PEM. */
  readonly key: string
  readonly cert: string
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts)
const oid = (...bytes: readonly number[]) => der(0x06, Buffer.from(bytes))
const integer = (value: number) => der(0x02, Buffer.from([value]))
const text = (tag: number, value: string) => der(tag, Buffer.from(value))

const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
const commonName = oid(0x55, 0x04, 0x03)
const basicConstraints = oid(0x55, 0x1d, 0x13)
const subjectAltName = oid(0x55, 0x1d, 0x11)
const isTrue = der(0x01, Buffer.from([0xff]))

/** TLS checks it by the machine's own clock, which a trial cannot move. */
const validity = sequence(text(0x17, "200101000000Z"), text(0x17, "491231235959Z"))

export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const name = sequence(der(0x31, sequence(commonName, text(0x0c, "trial"))))
  const address = sequence(der(0x87, Buffer.from([127, 0, 0, 1])))
  const extensions = sequence(
    sequence(basicConstraints, isTrue, der(0x04, sequence(isTrue))),
    sequence(subjectAltName, der(0x04, address)),
  )
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, extensions),
  )
  const signature = createSign("sha256").update(body).sign(privateKey)
  const whole = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))
  const lines = whole.toString("base64").replace(/.{64}/g, "$&\n")
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
