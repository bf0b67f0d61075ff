// The desk's search: by case code, full name, mobile or document number, through keyed hashes, in the desks this person may see.
import type { Staff } from "@civil/core/actor.ts"
import { readCode } from "@civil/core/ids.ts"
import { readMobile } from "@civil/core/phone.ts"
import { cardOf } from "../facets.ts"
import { knowsWhose, sight } from "../may.ts"
import { findKey } from "../same.ts"
import { moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { notKeptAway } from "./own.ts"
import { cardView } from "./queue.ts"

const most = 50
const longest = 80

/** As the number would have been kept: half width, upper case, no spaces. */
const asNumber = (text: string) =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-()]/g, "")
    .toUpperCase()

export async function findCases(
  spine: Spine,
  actor: Staff,
  typed: string,
): Promise<readonly views.DeskCard[]> {
  const text = typed.trim().slice(0, longest)
  if (text === "") return []
  const code = readCode(text)
  const mobile = readMobile(text)
  const keys = [
    findKey(spine.world, actor.bureau, "name", text),
    findKey(spine.world, actor.bureau, "number", asNumber(text)),
    ...(mobile.ok ? [findKey(spine.world, actor.bureau, "mobile", mobile.value.number)] : []),
    ...(code === undefined ? [] : [`CODE#${code}`]),
  ]
  const ids = await Promise.all(keys.map((key) => spine.store.listLinks(key, "", most)))
  const found = await spine.store.listCases(ids.flat().slice(0, 100))
  const cases = await notKeptAway(spine, actor, found)
  const at = moment(spine.world)
  return cases
    .filter((each) => {
      const matter = spine.matterOf(each)
      const sees = sight(actor, each, matter)
      // What may not be known of a case must not be found by it either.
      // Of a sheltered case only its number and its organization are searched by (`linksOf`).
      if (sees === "content")
        return each.code === code || matter.sheltered === true || knowsWhose(actor, each, matter, at.now)
      return sees === "existence" && each.code === code
    })
    .sort((one, other) => other.submittedAt - one.submittedAt)
    .slice(0, most)
    .map((each) => cardView(spine, actor, cardOf(each), at))
}
