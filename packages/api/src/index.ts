// The portal's server side for others: the app itself, and the server of one machine.
export { type App, type AppDeps, createApp } from "./app.ts"
export { type Running, start } from "./server/start.ts"
export { readSettings, type Settings, SettingsError, settingNames } from "./settings.ts"
