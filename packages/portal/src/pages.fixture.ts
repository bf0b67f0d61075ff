// How the languages are named on the document.
export const languageNames = { zh: "zh-CN", en: "en" } as const
