// Where a redirect may lead: only to a path of this site, never to another host.

/** The path when it is local, undefined otherwise. `//host`, `/\host` and control characters leave the site in browsers. */
export function localPath(path: string | undefined): string | undefined {
  if (path === undefined || path.length > 1000) return undefined
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return undefined
  const here = "http://localhost"
  return URL.canParse(path, here) && new URL(path, here).origin === here ? path : undefined
}
