// Every setting: its name, default, and who needs it. What is not here is not read.

export interface Setting {
  readonly about: string
  /** `serve`: a real bureau's portal does not start without it. */
  readonly needed?: "serve"
  readonly default?: string
}

/** The list the handbook prints. */
export const settingNames = {
  PORT: { about: "Port to listen on; 0 takes any free one.", default: "3000" },
  HOST: { about: "Address to listen on; 0.0.0.0 inside a container.", default: "127.0.0.1" },
  DATA_DIR: {
    about: "Folder of the data and of the buckets, or :memory: to keep nothing.",
    default: ".data",
  },
  ENGINE: {
    about: "embedded (a file in DATA_DIR) or dynamodb; dynamodb where DYNAMODB_ENDPOINT is set.",
    default: "",
  },
  DYNAMODB_ENDPOINT: { about: "Address of an engine that answers as DynamoDB does.", default: "" },
  AWS_REGION: { about: "Region of DynamoDB, e.g. cn-north-1; Lambda sets it.", default: "" },
  TABLE_NAME: { about: "Name of the table.", default: "portal" },
  AWS_CLIENT: { about: "light (our own requests) or sdk (the AWS SDK's clients).", default: "light" },
  BUREAUS: {
    about: "Region codes of the bureaus served, with commas; all known ones when empty.",
    default: "",
  },
  ORIGIN: {
    about: "Public address, e.g. https://mz.example.gov.cn; https unless on localhost.",
    needed: "serve",
  },
  OIDC_ISSUER: { about: "Issuer of the government sign-in (OpenID Connect).", needed: "serve" },
  OIDC_CLIENT_ID: { about: "Client id that the sign-in gave to this portal.", needed: "serve" },
  OIDC_CLIENT_SECRET: { about: "Client secret that the sign-in gave to this portal.", needed: "serve" },
  OIDC_CLAIMS: { about: 'Claim names that differ, as JSON: {"document_number":"idCard"}.', default: "{}" },
  ORIGIN_SECRET: {
    about: "What our own front writes into x-origin-verify; requests without it are turned away.",
    default: "",
  },
  LOOKUP_KEY: { about: "32 random bytes in base64; keys of persons. Never changes.", needed: "serve" },
  SEALING_KEYS: {
    about: "version:key pairs with commas, newest first; they seal personal fields.",
    needed: "serve",
  },
  CHANNELS: {
    about:
      "How people are told: JSON, or a file of it, with sms, email and wechat; the message centre only when empty.",
    default: "",
  },
  CALENDAR_YEARS: {
    about: "JSON file with working-day calendars published after this release.",
    default: "",
  },
  TRUSTED_PROXIES: { about: "How many proxies in front add X-Forwarded-For.", default: "0" },
  RATE_LIMIT: { about: "Requests a minute for one person; 0 turns limits off.", default: "600" },
  LOG: { about: "requests (one line each) or problems (only what went wrong).", default: "" },
  DEMO_RESIDENTS: { about: "Demo only: so many generated residents, resident-0001 and on.", default: "0" },
  DEMO_CASES: {
    about: "Demo only: at most so many invented cases at each bureau, at the first start.",
    default: "50",
  },
  DEMO_REGISTER: {
    about:
      "Demo only: so many invented organizations in the registers of all bureaus together, at the first start; at least the fifty cases a bureau, 0 for none.",
    default: "3000",
  },
  NOW: { about: "Demo only: the instant at which the clock starts.", default: "" },
  KEYS_SECRET: {
    about:
      "Functions: ARN of the secret that holds the keys, as JSON; without it they come from the environment.",
    default: "",
  },
  OUTBOX_DEAD_URL: { about: "Functions: address of the queue that hears of what was given up.", default: "" },
  DOCUMENTS_BUCKET: { about: "Functions: name of the bucket of papers and exports.", default: "" },
  DESK_WORK_URL: { about: "Functions: address of the queue of the desk's long jobs.", default: "" },
  AWS_ENDPOINT_URL_SQS: { about: "Functions: another address of the queues.", default: "" },
  AWS_ENDPOINT_URL_SECRETS_MANAGER: { about: "Functions: another address of the secrets.", default: "" },
  AWS_ENDPOINT_URL_S3: { about: "Functions: another address of the buckets.", default: "" },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settingNames

/** What a portal needs that is no demo. */
export const neededToServe: readonly SettingName[] = (Object.keys(settingNames) as SettingName[]).filter(
  (name) => "needed" in settingNames[name],
)
