// SQS in its JSON protocol, as far as our functions speak it: SendMessage
// (docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html).
import { account, arns, physical, region } from "../names.ts"
import { jsonError, operationOf, readJson, type Service } from "./port.ts"
import type { Queue } from "./queue.ts"
import { ServiceError } from "./signature.ts"

/** The address of a queue in the region; with another endpoint only its path counts. */
export const queueUrl = (name: string) =>
  `https://sqs.${region}.amazonaws.com.cn/${account}/${physical(name)}`

/** 1 MiB since 2025; before that 256 KiB. */
const largest = 1024 * 1024

export function queueService(queues: Readonly<Record<string, Queue>>): Service {
  const nameOf = (url: unknown) =>
    Object.keys(queues).find((name) => new URL(String(url)).pathname === `/${account}/${physical(name)}`)
  return {
    name: "sqs",
    read(signed) {
      const operation = operationOf(signed, "AmazonSQS")
      const input = readJson(signed)
      const name = nameOf(input.QueueUrl)
      if (!name) throw new ServiceError("QueueDoesNotExist", "The specified queue does not exist.")
      return { operation, input, needs: [`sqs:${operation} ${arns.queue(name)}`] }
    },
    async answer({ operation, input }) {
      if (operation !== "SendMessage") throw new ServiceError("UnsupportedOperation", operation)
      const body = String(input.MessageBody ?? "")
      if (body === "" || Buffer.byteLength(body) > largest)
        throw new ServiceError("InvalidParameterValue", "the message's size is wrong")
      const { id, md5 } = (queues[nameOf(input.QueueUrl) ?? ""] as Queue).send(body)
      const headers = { "content-type": "application/x-amz-json-1.0" }
      return { status: 200, headers, body: JSON.stringify({ MD5OfMessageBody: md5, MessageId: id }) }
    },
    fail: (error) => jsonError("com.amazonaws.sqs", error),
  }
}
