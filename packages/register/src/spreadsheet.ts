// Tables that somebody opens in a spreadsheet.

/** What it would take for a formula (OWASP, CSV injection), also behind blanks and in the full-width signs of Chinese keyboards. */
export const formula = /^[\s\p{C}]*[=+\-@|%＝＋－＠｜％]/u
