// 港澳居民来往内地通行证 (with the version for non-Chinese nationals since 2024-07) and 台湾居民来往大陆通行证.
import { no, type Reading } from "./reading.ts"

const hongKongOrMacao = /^[HM]\d{8}$/
/** Older cards print the count of renewals behind the number; the number itself is the first nine characters. */
const withRenewals = /^[HM]\d{10}$/
const notChineseNational = /^[HM]A\d{7}$/

export function readHongKongMacaoPermit(number: string): Reading {
  if (!/^[0-9A-Z]*$/.test(number)) return no("characters")
  if (/^(\d{8}|\d{10}[A-Z]?)$/.test(number)) return no("wrong_document_prefix")
  if (number.length !== 9 && number.length !== 11) return no("length")
  if (!/^[HM]/.test(number)) return no("wrong_document_prefix")
  if (withRenewals.test(number)) return { ok: true, value: { type: "permit_hm", number: number.slice(0, 9) } }
  if (!hongKongOrMacao.test(number) && !notChineseNational.test(number)) return no("form")
  return { ok: true, value: { type: "permit_hm", number } }
}

/** Card: 8 digits. Old booklet: 10 digits, with a letter that was printed in brackets on some. */
export function readTaiwanPermit(number: string): Reading {
  const bare = number.replace(/[()]/g, "")
  if (!/^[0-9A-Z]*$/.test(bare)) return no("characters")
  if (hongKongOrMacao.test(bare) || withRenewals.test(bare) || notChineseNational.test(bare))
    return no("wrong_document_prefix")
  if (![8, 10, 11].includes(bare.length)) return no("length")
  if (!/^(\d{8}|\d{10}[A-Z]?)$/.test(bare)) return no("form")
  return { ok: true, value: { type: "permit_tw", number: bare } }
}
