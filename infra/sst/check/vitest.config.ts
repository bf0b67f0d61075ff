// Tests of what SST itself makes of our topology; they need SST's platform, so they are not part of `npm test`.
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const root = fileURLToPath(new URL("../../..", import.meta.url))

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@pulumi\/(pulumi|aws)(.*)$/, replacement: `${root}.sst/platform/node_modules/@pulumi/$1$2` },
    ],
  },
  test: {
    include: ["infra/sst/check/*.check.ts"],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // They write the same archives.
    fileParallelism: false,
  },
})
