// For scale: Hono with its own Lambda adapter, one route, no table.
import { Hono } from "hono"
import { handle } from "hono/aws-lambda"

const app = new Hono().get("/healthz", (c) => c.json({ status: "ok" }))

export const handler = handle(app)
