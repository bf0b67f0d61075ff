// How a file is to be shown or saved, for the header Content-Disposition (RFC 6266).

/** Letters a header takes as they are; anything else is percent-encoded in UTF-8 (RFC 8187). */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)

/** Inline without a name; with one, saved under it. Line breaks and quotes never reach the header. */
export function disposition(as: string | undefined): string {
  if (as === undefined) return "inline"
  const plain = as.replace(/[^\w.-]+/g, "_")
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(as)}`
}
