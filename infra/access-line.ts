// What the HTTP API writes down of a request, wherever it is rendered.

/** No path, no query and no address of a visitor: the function's own line has the path's template and the same request. */
export const accessLine = JSON.stringify({
  request: "$context.requestId",
  at: "$context.requestTimeEpoch",
  method: "$context.httpMethod",
  status: "$context.status",
  bytes: "$context.responseLength",
  ms: "$context.responseLatency",
  function: "$context.integrationStatus",
  functionMs: "$context.integrationLatency",
  failed: "$context.error.responseType",
  functionFailed: "$context.integration.error",
})
