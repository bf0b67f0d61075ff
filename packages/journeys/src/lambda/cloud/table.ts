// DynamoDB: passes every call on to an engine on its own port and its answer back, byte for byte.
import { request } from "node:http"
import { neededAtTable } from "../rights.ts"
import { jsonError, operationOf, type Reply, readJson, type Service } from "./port.ts"

export function tableService(engineUrl: string): Service {
  return {
    name: "dynamodb",
    read(signed) {
      const operation = operationOf(signed, "DynamoDB_20120810")
      const input = readJson(signed)
      return { operation, input, needs: neededAtTable(operation, input) }
    },
    answer: ({ operation, input }) => pass(engineUrl, operation, JSON.stringify(input)),
    fail: (error) => jsonError("com.amazonaws.dynamodb.v20120810", error),
  }
}

function pass(url: string, operation: string, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
    }
    const sent = request(url, { method: "POST", headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => {
        const { "content-type": type = "", "x-amz-crc32": crc = "" } = answer.headers
        resolve({
          status: answer.statusCode ?? 500,
          headers: { "content-type": type, "x-amz-crc32": String(crc) },
          body: Buffer.concat(chunks),
        })
      })
    })
    sent.on("error", reject)
    sent.end(body)
  })
}
