// Words that may not stand in a name, or not without leave (第八条 and what is generally known). Pure.
import { unreadNames } from "@civil/bureaus/organizations/laws.ts"
import {
  type NamedKind,
  type NameWord,
  nationalGround,
  traditionalCharacters,
  wordsOn,
} from "@civil/bureaus/organizations/naming.ts"
import type { Text } from "@civil/core/text.ts"
import type { Finding, Reading } from "./model.ts"
import { filled, namingTexts as t } from "./words.ts"

const role = "national" as const

function nationalFinding({ word }: NameWord, kind: NamedKind): Finding {
  const text = kind === "service_institution" ? t.nationalInstitution : t.national
  return {
    ...{ code: "naming.national", grade: "block", role, ground: nationalGround[kind] },
    text: filled(text, { word }),
    todo: filled(t.nationalDo, { word }),
  }
}

const texts = {
  ...{ highest: t.highest, wide: t.wide, state: t.state, national: t.national },
  ...{ limit: t.limit, leader: t.leader, feudal: t.feudal },
} as const
const todos: Partial<Record<NameWord["why"], Text>> = { limit: t.limitDo, leader: t.leaderDo }

function stands(name: string, { word, where }: NameWord): boolean {
  if (where === "leading") return name.startsWith(word)
  return name.includes(word, where === "inside" ? 1 : 0)
}

/** Letters and digits; brackets and the middle dot are no letters. */
function letterFindings({ name }: Reading): readonly Finding[] {
  const part = /[^\p{Script=Han}（）·、]+/u.exec(name)?.[0]
  if (part === undefined) return []
  return [
    {
      ...{ code: "naming.letters", grade: "warn", ground: unreadNames, todo: t.lettersDo },
      text: filled(t.letters, { part }),
    },
  ]
}

/** Names are written in standard characters. The table has those that names often have, no more. */
function traditionalFindings({ name }: Reading): readonly Finding[] {
  const part = [...name].find((each) => traditionalCharacters.includes(each))
  if (part === undefined) return []
  return [
    {
      ...{ code: "naming.traditional", grade: "warn", ground: unreadNames, todo: t.lettersDo },
      text: filled(t.traditional, { part }),
    },
  ]
}

export function restrictedFindings(reading: Reading, kind: NamedKind, on: string): readonly Finding[] {
  const found = wordsOn(on).filter((each) => stands(reading.name, each))
  return [
    ...found.map(
      (each): Finding =>
        each.why === "national"
          ? nationalFinding(each, kind)
          : {
              ...{ code: `naming.${each.why}`, grade: each.grade, ground: each.ground },
              todo: filled(todos[each.why] ?? t.wordDo, { word: each.word }),
              text: filled(texts[each.why], { word: each.word }),
            },
    ),
    ...letterFindings(reading),
    ...traditionalFindings(reading),
  ]
}
