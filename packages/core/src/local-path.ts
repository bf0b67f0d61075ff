// Where a redirect may lead: only to a path of this site, never to another host.

/**
 * The path when it is local, undefined otherwise. `//host`, `/\host` and control characters leave the site in browsers;
 * so does `/..//host`, once the dots are tidied away.
 */
export function localPath(path: string | undefined): string | undefined {
  if (path === undefined || path.length > 1000) return undefined
  if (!/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(path)) return undefined
  const here = "http://localhost"
  if (!URL.canParse(path, here)) return undefined
  const { origin, pathname } = new URL(path, here)
  return origin === here && !pathname.startsWith("//") ? path : undefined
}
