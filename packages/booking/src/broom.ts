// The broom for holds whose time is over: tidiness only, a hold is over by its own time.
import { nameOf } from "@civil/data/table.ts"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { moment, type Spine } from "./spine.ts"

/** Sweeps one day's holds whose time is over. Nothing depends on it: a hold is over by its own time, swept or not. */
export async function sweepDay(spine: Spine, office: string, date: string): Promise<number> {
  const { now } = moment(spine.world)
  const { places } = await spine.store.dayAt(office, date)
  let swept = 0
  for (const place of places) {
    if (place.state !== "held" || (place.until ?? 0) > now || place.holder === undefined) continue
    try {
      await spine.store.PlaceItem.build(DeleteItemCommand)
        .key(place)
        .options({
          condition: {
            and: [
              { attr: "state", eq: "held" },
              { attr: "holder", eq: place.holder },
              { attr: "until", lte: now },
            ],
          },
        })
        .send()
      swept += 1
    } catch (error) {
      if (nameOf(error) !== "ConditionalCheckFailedException") throw error
    }
  }
  if (swept > 0) spine.days.forget(office, date)
  return swept
}
