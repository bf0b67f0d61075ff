// What people type and paste, before any rule looks at it: full width, spaces, dashes, invisible characters, lower case.

const fullWidth = /[\uFF01-\uFF5E]/g
/** White space (the ideographic space too), zero-width and direction marks, soft hyphen, and every dash and dot. */
const ignored =
  /[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\-\u2010-\u2015\u2043\u2212\uFE58\uFE63_.·•・]/g

/** Half width, upper case, nothing between. Only Latin letters change case: `ß` or `ı` stay what they are and fail later. */
export function normalise(typed: string): string {
  return typed
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(ignored, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
}
