// An import is being written: a decision waits its turn. Whoever asks from the outbox is asked again.
import { Refusal } from "@civil/core/refusal.ts"

export class Busy extends Refusal {
  constructor() {
    super("unavailable", "register.busy")
    this.name = "Busy"
  }
}
