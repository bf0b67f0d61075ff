// A whole demo server for tests: two bureaus, real store in memory, any free port, no log on the screen.
import { type Running, start } from "../server/start.ts"
import { readSettings } from "../settings.ts"

export interface TestServer extends Running {
  /** What it would have printed. */
  readonly lines: string[]
}

export async function testServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const settings = readSettings(
    {
      PORT: "0",
      DATA_DIR: ":memory:",
      BUREAUS: "310113,310120",
      LOG: "requests",
      DEMO_CASES: "0",
      DEMO_REGISTER: "0",
      ...env,
    },
    true,
  )
  const lines: string[] = []
  const running = await start(settings, { clientDir: "", out: (line) => lines.push(line) })
  return { ...running, lines }
}
