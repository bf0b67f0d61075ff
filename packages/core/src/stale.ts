// Thrown by a save whose revision guard lost: somebody else changed the item between reading and writing.

/** `perform` catches it, reads again and decides again; a person never sees it. */
export class Stale extends Error {
  constructor(item = "item") {
    super(`${item} changed meanwhile`)
    this.name = "Stale"
  }
}
