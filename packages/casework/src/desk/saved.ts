// Views an officer keeps under a name of their own.
import type { Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { SaveView } from "../inputs.ts"
import { seesDesk } from "../may.ts"
import type { DeskCases } from "../service.ts"
import type { Spine } from "../spine.ts"
import { refuse } from "../words.ts"

const most = 30

export const savedViews = ({ store, world }: Spine): Pick<DeskCases, "views" | "saveView" | "dropView"> => ({
  async views(actor: Staff) {
    const found = await store.listViews(actor.id)
    return found.map(({ id, name, query }) => ({ id, name, query }))
  },
  async saveView(actor, input) {
    const { name, query } = parse(SaveView, input)
    if (!seesDesk(actor, actor.bureau, query.desk)) throw refuse("missing", "case.view_missing")
    const views = await store.listViews(actor.id)
    const same = views.find((each) => each.name === name)
    if (same === undefined && views.length >= most)
      throw refuse("too_many", "case.views_full", { values: { count: most } })
    const id = same?.id ?? world.ids.next("view")
    await store.ViewItem.build(PutItemCommand).item({ staff: actor.id, id, name, query }).send()
    return { id }
  },
  async dropView(actor, id) {
    const views = await store.listViews(actor.id)
    if (!views.some((each) => each.id === id)) throw refuse("missing", "case.view_missing")
    await store.ViewItem.build(DeleteItemCommand).key({ staff: actor.id, id }).send()
  },
})
