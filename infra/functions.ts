// The functions: what each is for, how big, what calls it and what it may touch.
import type { FunctionShape, HttpTrigger } from "./shapes.ts"

/** What every function with a world of its own reads. */
const worldSettings = ["BUREAUS", "LOG"] as const

const portal: FunctionShape & { readonly trigger: HttpTrigger } = {
  name: "portal",
  about: "The citizens' pages, the desk and the JSON API.",
  entry: "packages/api/src/lambda/portal.ts",
  memoryMb: 1769,
  timeoutSeconds: 20,
  trigger: { kind: "http", throttle: { rate: 2000, burst: 4000 } },
  rights: [
    {
      on: "table",
      name: "portal",
      actions: [
        "GetItem",
        "BatchGetItem",
        "Query",
        "PutItem",
        "UpdateItem",
        "DeleteItem",
        "ConditionCheckItem",
        "BatchWriteItem",
      ],
    },
    { on: "index", name: "gsi1", actions: ["Query"] },
    {
      on: "bucket",
      name: "documents",
      // Also what its signed forms and links let others do.
      actions: ["GetObject", "PutObject", "DeleteObject", "ListBucket"],
    },
    { on: "secret", name: "keys", actions: ["GetSecretValue"] },
  ],
  settings: [
    ...worldSettings,
    "DOCUMENTS_BUCKET",
    "ORIGIN",
    "OIDC_ISSUER",
    "OIDC_CLIENT_ID",
    "OIDC_CLAIMS",
    "TRUSTED_PROXIES",
    "RATE_LIMIT",
  ],
}

const outbox: FunctionShape = {
  name: "outbox",
  about: "Does at once what a change asked for: notices, timers, what follows a withdrawal.",
  entry: "packages/api/src/lambda/outbox.ts",
  memoryMb: 512,
  timeoutSeconds: 30,
  trigger: {
    kind: "stream",
    table: "portal",
    partitionBegins: "OUTBOX#",
    batch: 25,
    windowSeconds: 0,
    parallel: 4,
    retries: 3,
    maxAgeSeconds: 7200,
    deadLetters: "outbox-dead",
  },
  rights: [
    {
      on: "table",
      name: "portal",
      actions: ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"],
    },
    { on: "queue", name: "outbox-dead", actions: ["SendMessage"] },
    { on: "queue", name: "desk-work", actions: ["SendMessage"] },
    { on: "secret", name: "keys", actions: ["GetSecretValue"] },
  ],
  settings: worldSettings,
}

const feeds: FunctionShape = {
  name: "feeds",
  about: "Takes in a file that somebody else publishes (calendars now), checks it and says what was wrong.",
  entry: "packages/api/src/lambda/feeds.ts",
  memoryMb: 512,
  timeoutSeconds: 60,
  concurrency: 2,
  trigger: { kind: "queue", queue: "feeds", batch: 5, windowSeconds: 0 },
  rights: [
    { on: "table", name: "portal", actions: ["GetItem", "PutItem"] },
    { on: "bucket", name: "feeds", actions: ["GetObject"] },
  ],
  settings: ["LOG"],
}

const deskWork: FunctionShape = {
  name: "desk-work",
  about:
    "Long jobs of the desk: bulk acts, case by case, exports of a filtered list, and what the register takes in.",
  entry: "packages/api/src/lambda/desk-work.ts",
  memoryMb: 1024,
  timeoutSeconds: 900,
  concurrency: 2,
  trigger: { kind: "queue", queue: "desk-work", batch: 1, windowSeconds: 0 },
  rights: [
    {
      on: "table",
      name: "portal",
      actions: ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"],
    },
    // Files of registrars, and what the register is made of: the index, the downloads.
    { on: "bucket", name: "documents", actions: ["GetObject", "PutObject", "DeleteObject", "ListBucket"] },
    { on: "secret", name: "keys", actions: ["GetSecretValue"] },
  ],
  settings: [...worldSettings, "DOCUMENTS_BUCKET"],
}

const minute: FunctionShape = {
  name: "minute",
  about: "Does what has become due, and what the outbox worker could not; measures how far behind it is.",
  entry: "packages/api/src/lambda/minute.ts",
  memoryMb: 512,
  timeoutSeconds: 55,
  concurrency: 2,
  trigger: {
    kind: "schedule",
    schedule: "minute",
    retries: 0,
    maxAgeSeconds: 60,
    deadLetters: "jobs-dead",
  },
  rights: [
    {
      on: "table",
      name: "portal",
      actions: ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"],
    },
    { on: "queue", name: "outbox-dead", actions: ["SendMessage"] },
    { on: "queue", name: "desk-work", actions: ["SendMessage"] },
    // Papers of drafts that are gone.
    { on: "bucket", name: "documents", actions: ["DeleteObject", "ListBucket"] },
    { on: "secret", name: "keys", actions: ["GetSecretValue"] },
  ],
  settings: [...worldSettings, "DOCUMENTS_BUCKET"],
}

const nightly: FunctionShape = {
  name: "nightly",
  about: "Compares places with bookings, and looks how long the published calendar still lasts.",
  entry: "packages/api/src/lambda/nightly.ts",
  memoryMb: 512,
  timeoutSeconds: 600,
  concurrency: 1,
  trigger: {
    kind: "schedule",
    schedule: "nightly",
    retries: 2,
    maxAgeSeconds: 3600,
    deadLetters: "jobs-dead",
  },
  rights: [
    { on: "table", name: "portal", actions: ["GetItem", "Query", "PutItem"] },
    { on: "index", name: "gsi1", actions: ["Query"] },
    { on: "secret", name: "keys", actions: ["GetSecretValue"] },
  ],
  settings: worldSettings,
}

export const functions = { portal, outbox, feeds, "desk-work": deskWork, minute, nightly } as const
