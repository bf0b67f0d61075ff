// What exists, said once as plain data: rendered as the local run, as SST and as CloudFormation.
import { alarms } from "./alarms.ts"
import { functions } from "./functions.ts"
import type { Topology } from "./shapes.ts"
import { portalTable } from "./tables.ts"

export type * from "./shapes.ts"

export const topology = {
  tables: { portal: portalTable },
  queues: {
    feeds: {
      name: "feeds",
      visibilitySeconds: 360,
      retentionDays: 4,
      deadLetters: { queue: "feeds-dead", receives: 3 },
    },
    // Ninety minutes: six times its function's time-out. A job that does not end in one run is asked for anew.
    "desk-work": {
      name: "desk-work",
      visibilitySeconds: 5400,
      retentionDays: 4,
      deadLetters: { queue: "desk-work-dead", receives: 3 },
    },
    "desk-work-dead": { name: "desk-work-dead", visibilitySeconds: 30, retentionDays: 14 },
    "feeds-dead": { name: "feeds-dead", visibilitySeconds: 30, retentionDays: 14 },
    "outbox-dead": { name: "outbox-dead", visibilitySeconds: 30, retentionDays: 14 },
    "jobs-dead": { name: "jobs-dead", visibilitySeconds: 30, retentionDays: 14 },
  },
  buckets: {
    documents: {
      name: "documents",
      about:
        "What people hand in with a case, the lists the desk exports, and the registers of social organizations.",
      versionsDays: 30,
      expiry: [
        { prefix: "unfinished/", days: 1 },
        { prefix: "exports/", days: 8 },
        // What registrars brought. What was published of it stays below `register/`.
        { prefix: "register/imports/", days: 180 },
      ],
      unfinishedUploadDays: 1,
      disposable: false,
      takesPosts: true,
    },
    feeds: {
      name: "feeds",
      about: "Files that others publish, one folder for each kind: `calendar/2027.json`.",
      versionsDays: 365,
      expiry: [],
      unfinishedUploadDays: 1,
      disposable: false,
      notifies: { queue: "feeds" },
    },
    site: {
      name: "site",
      about: "What a browser loads: scripts and styles named by their content.",
      versionsDays: "none",
      expiry: [],
      unfinishedUploadDays: 1,
      disposable: true,
    },
  },
  schedules: {
    minute: { name: "minute", about: "What has become due.", everyMinutes: 1 },
    nightly: { name: "nightly", about: "The day's check of the books.", dailyAt: "02:10" },
  },
  secrets: {
    keys: {
      name: "keys",
      about:
        "Keys of persons and of sealed fields, the client secret of the sign-in, the mark of our own front, how people are told.",
      members: ["LOOKUP_KEY", "SEALING_KEYS", "OIDC_CLIENT_SECRET", "ORIGIN_SECRET", "CHANNELS"],
    },
  },
  keys: {
    data: { name: "data", about: "Encrypts the table, queues, buckets, secret and logs.", rotates: true },
  },
  functions,
  alarms,
  // Cybersecurity Law (网络安全法) art. 23(3), 21(3) until 2025, asks for at least six months.
  logs: { days: 365 },
  // The China regions list prices for x86_64 only.
  runtime: { name: "nodejs24.x", architecture: "x86_64" },
} as const satisfies Topology

export type FunctionName = keyof typeof topology.functions
export type QueueName = keyof typeof topology.queues
export type BucketName = keyof typeof topology.buckets
export type ScheduleName = keyof typeof topology.schedules
