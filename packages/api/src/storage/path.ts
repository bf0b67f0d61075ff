// Where the folder's forms are posted and its links read, on one machine.

export const storagePath = "/storage/documents"

/** A body posted there may be as large as a file: it is read as a stream, within the terms of its form. */
export const isUpload = (method: string, path: string): boolean => method === "POST" && path === storagePath
