// Two projects: everything that needs no browser, and journeys in a real one.

import solid from "vite-plugin-solid"
import { defineConfig } from "vitest/config"

const base = {
  environment: "node" as const,
  css: true,
  globals: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  plugins: [solid({ ssr: true, hot: false, dev: false })],
  ssr: { noExternal: [/^@civil\//] },
  test: {
    ...base,
    projects: [
      {
        extends: true,
        test: {
          ...base,
          name: "unit",
          // As many as the smallest machine has cores: most of a file's time is its start.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          include: ["packages/**/*.test.{ts,tsx}", "infra/**/*.test.ts"],
          exclude: ["**/*.browser.test.*", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          ...base,
          name: "browser",
          // Before the rest, two at a time: each has a browser, a server and a database of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          include: ["packages/**/*.browser.test.{ts,tsx}"],
          exclude: ["**/node_modules/**"],
          testTimeout: 90_000,
        },
      },
    ],
  },
})
