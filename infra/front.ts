// What our own front passes on to the portal beside what every CloudFront does; the API's own host is never among it.

/**
 * Headers of a request that the app reads and that CloudFront removes by its legacy settings, the only ones of the China
 * regions; at most ten for a distribution.
 */
export const forwardedHeaders = [
  "Accept",
  "Accept-Language",
  "Idempotency-Key",
  "Origin",
  "Referer",
  "Sec-Fetch-Site",
] as const
