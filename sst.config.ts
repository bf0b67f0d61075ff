/// <reference path="./.sst/platform/config.d.ts" />
// The portal in AWS's global partition. What exists is said in infra/topology.ts and rendered in infra/sst.

export default $config({
  async app({ stage }) {
    const { app, production } = await import("./infra/sst/stage.ts")
    const kept = stage === production
    return {
      name: app,
      home: "aws",
      removal: kept ? "retain" : "remove",
      protect: kept,
      // Nothing is linked, so there is nothing to describe beside the code.
      types: { ignore: ["packages", "infra"] },
    }
  },
  async run() {
    const { portal } = await import("./infra/sst/portal.ts")
    const { readStage } = await import("./infra/sst/stage.ts")
    const { topology } = await import("./infra/topology.ts")
    const stage = readStage($app.stage, process.env)
    return portal({ sst, aws, $interpolate, $jsonStringify, $util, topology, stage })
  },
})
