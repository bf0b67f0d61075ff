// Reading one whole item by its key, without the library's walk over the schema: what was written is what comes back.
import { GetCommand } from "@aws-sdk/lib-dynamodb"
import { type Entity, EntityAction, type FormattedItem, type KeyInputItem } from "dynamodb-toolbox/entity"

/** An attribute of the table for each attribute of the shape. */
const plans = new WeakMap<Entity, readonly (readonly [name: string, savedAs: string])[]>()

function planOf(entity: Entity): readonly (readonly [string, string])[] {
  const known = plans.get(entity)
  if (known) return known
  const plan: (readonly [string, string])[] = []
  for (const [name, { props }] of Object.entries(entity.schema.attributes)) {
    const { savedAs = name, hidden } = props
    const { transform } = props as { transform?: unknown }
    if (transform) throw new TypeError(`${entity.entityName}.${name} is transformed`)
    if (!hidden) plan.push([name, savedAs])
  }
  plans.set(entity, plan)
  return plan
}

/** Used as the library's `GetItemCommand` with a consistent read; answers the same item, several times faster. */
export class WholeGet<E extends Entity = Entity> extends EntityAction<E> {
  static override actionName = "wholeGet" as const

  /** The item as it is now, or nothing. */
  async find(key: KeyInputItem<E>): Promise<FormattedItem<E> | undefined> {
    const { entity } = this
    const Key = entity.computeKey?.(key as never)
    if (Key === undefined) throw new TypeError(`${entity.entityName} has no computed key`)
    const command = new GetCommand({ TableName: entity.table.getName(), Key, ConsistentRead: true })
    const { Item } = await entity.table.getDocumentClient().send(command)
    return Item && shaped(entity, Item)
  }
}

function shaped<E extends Entity>(entity: E, item: Readonly<Record<string, unknown>>): FormattedItem<E> {
  const found: Record<string, unknown> = {}
  for (const [name, savedAs] of planOf(entity)) if (item[savedAs] !== undefined) found[name] = item[savedAs]
  return found as FormattedItem<E>
}
