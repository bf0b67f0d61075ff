// What may happen to an import, by its state. `read` to `same` and `published`, `put_back` are done by the jobs, the rest by people.
import type { Transitions } from "@civil/core/transitions.ts"
import type { ImportState } from "./contract.ts"

export const transitions = {
  uploading: { uploaded: "reading", discard: "discarded" },
  reading: {
    uploaded: "reading",
    preview: "reading",
    read: "ready",
    unreadable: "unreadable",
    same: "same",
    discard: "discarded",
  },
  ready: { preview: "reading", publish: "publishing", refuse: "refused", discard: "discarded" },
  // Asking for the same once more starts a job again that was given up.
  publishing: {
    publish: "publishing",
    published: "published",
    put_back: "ready",
    unreadable: "unreadable",
  },
  published: {},
  refused: {},
  discarded: {},
  unreadable: {},
  same: {},
} as const satisfies Transitions<ImportState>

/** Done by jobs. */
export type JobAction = "read" | "unreadable" | "same" | "published" | "put_back"

export type ImportAction = "uploaded" | "preview" | "publish" | "refuse" | "discard"
