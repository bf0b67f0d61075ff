// Objects of a bucket, as a worker reads them: from S3, or from the folder that stands for the bucket.

export interface StoredObject {
  readonly text: string
  /** Changes with the content. */
  readonly etag: string
  /** Epoch milliseconds at which it was put there. */
  readonly modified: number
}

export interface Objects {
  /** Undefined when there is no such object any more. */
  read(bucket: string, key: string): Promise<StoredObject | undefined>
}
