// For scale: a handler with nothing behind it.

export async function handler() {
  return { statusCode: 200, headers: { "content-type": "application/json" }, body: '{"status":"ok"}' }
}
