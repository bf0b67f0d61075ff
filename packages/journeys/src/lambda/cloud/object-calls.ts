// What may be asked of a bucket, by method, address and headers, and which rights of IAM each needs
// (docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html).
import { ServiceError, type SignedRequest } from "./signature.ts"

export type Operation =
  | "HeadObject"
  | "GetObject"
  | "GetObjectVersion"
  | "PutObject"
  | "CopyObject"
  | "DeleteObject"
  | "ListObjectsV2"
  | "CreateMultipartUpload"
  | "UploadPart"
  | "CompleteMultipartUpload"
  | "AbortMultipartUpload"

/** By operation: on the objects, but `ListBucket`, which is on the bucket itself. */
export const rightsOf: Readonly<Record<Operation, readonly string[]>> = {
  HeadObject: ["GetObject"],
  GetObject: ["GetObject"],
  GetObjectVersion: ["GetObjectVersion"],
  PutObject: ["PutObject"],
  CopyObject: ["GetObject", "PutObject"],
  DeleteObject: ["DeleteObject"],
  ListObjectsV2: ["ListBucket"],
  CreateMultipartUpload: ["PutObject"],
  UploadPart: ["PutObject"],
  CompleteMultipartUpload: ["PutObject"],
  AbortMultipartUpload: ["AbortMultipartUpload"],
}

export interface ObjectCall {
  readonly operation: Operation
  readonly bucket: string
  readonly key: string
  readonly query: URLSearchParams
  readonly source: string | undefined
}

/** `/bucket/key` when the address has no bucket in its name, as with an endpoint of one's own. */
export function objectCall({ method, url, headers }: SignedRequest): ObjectCall {
  const { pathname, searchParams: query } = new URL(url, "http://s3.invalid")
  const [, bucket = "", ...rest] = pathname.split("/")
  const key = rest.map(decodeURIComponent).join("/")
  const copied = headers["x-amz-copy-source"]
  const [, , ...from] = (typeof copied === "string" ? copied : "").split("/")
  const source = from.length > 0 ? from.map(decodeURIComponent).join("/") : undefined
  return { operation: operationOf(method, query, source !== undefined), bucket, key, query, source }
}

function operationOf(method: string, query: URLSearchParams, copies: boolean): Operation {
  const inParts = query.has("uploadId")
  switch (method) {
    case "HEAD":
      return "HeadObject"
    case "GET":
      if (query.has("list-type")) return "ListObjectsV2"
      return query.has("versionId") ? "GetObjectVersion" : "GetObject"
    case "PUT":
      if (inParts) return "UploadPart"
      return copies ? "CopyObject" : "PutObject"
    case "DELETE":
      return inParts ? "AbortMultipartUpload" : "DeleteObject"
    case "POST":
      return inParts ? "CompleteMultipartUpload" : "CreateMultipartUpload"
    default:
      throw new ServiceError("MethodNotAllowed", method, 405)
  }
}
