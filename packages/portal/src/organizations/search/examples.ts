// What to try: taken from the bureau's own register, so that every example finds something.
import type { Text } from "@civil/core/text.ts"
import type { RegisterHit } from "@civil/register/service.ts"
import type { PublicRegister } from "../deps.ts"
import { finding } from "./words.ts"

export interface Example {
  readonly how: Text
  readonly text: string
}

/** Syllables and initials that many names have: 慈善, 志愿, 养老; 社会工作, 志愿服务, 基金会, 服务中心. */
const sounds = ["cishan", "zhiyuan", "yanglao", "yanjiuhui", "xiehui"]
const initials = ["shgz", "zyfw", "jjh", "fwzx", "yjh"]
const looked = 12

/** The same for as long as a version is the newest. */
const kept = new Map<string, Promise<readonly Example[]>>()
const most = 40

export async function examples(register: PublicRegister, bureau: string): Promise<readonly Example[]> {
  const head = (await register.heads()).find((each) => each.bureau === bureau)
  if (!head) return []
  const key = `${bureau} ${head.number} ${head.publishedAt}`
  const known = kept.get(key) ?? find(register, bureau)
  if (kept.size >= most) kept.clear()
  kept.set(key, known)
  known.catch(() => kept.delete(key))
  return known
}

async function find(register: PublicRegister, bureau: string): Promise<readonly Example[]> {
  const { hits } = await register.search({ text: "", bureau, filters: { status: "active" }, limit: looked })
  const plain = hits.filter((hit) => !hit.illegal && !hit.listed)
  const [first, second = first] = plain
  if (!first || !second) return []
  const [sound, initial, former] = await Promise.all([
    firstThatFinds(register, bureau, sounds),
    firstThatFinds(register, bureau, initials),
    formerOf(register, plain),
  ])
  return [
    { how: finding.tryName, text: withoutPlace(first.name) },
    { how: finding.tryCode, text: second.id.slice(-8) },
    ...(sound ? [{ how: finding.tryPinyin, text: sound }] : []),
    ...(initial ? [{ how: finding.tryInitials, text: initial }] : []),
    ...(former ? [{ how: finding.tryFormer, text: withoutPlace(former) }] : []),
  ]
}

async function firstThatFinds(register: PublicRegister, bureau: string, texts: readonly string[]) {
  for (const text of texts) {
    const { total, hits } = await register.search({ text, bureau, limit: 1 })
    if (total > 0 && hits[0]?.by !== "slip") return text
  }
  return undefined
}

async function formerOf(register: PublicRegister, hits: readonly RegisterHit[]): Promise<string | undefined> {
  const found = await Promise.all(hits.map(({ id }) => register.find(id)))
  return found.map((at) => at?.organization.basic.former?.[0]?.name).find((name) => name !== undefined)
}

/** As a person remembers it: without province, city and district. */
function withoutPlace(name: string): string {
  const rest = name.replace(/^(?:.{2,3}省)?(?:.{2,3}市)?(?:.{1,3}[区县市])?/u, "")
  return [...rest].length >= 3 ? rest : name
}
