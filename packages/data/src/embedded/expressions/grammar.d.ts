// Types of dynalite's expression parsers (PEG grammars), as far as the engine uses them.
interface Grammar {
  /** The tree, or a sentence saying what is wrong with the expression. Syntax errors are thrown. */
  parse(text: string, options: { context: GrammarContext }): unknown
}

interface GrammarContext {
  attrNames?: Record<string, string>
  attrVals?: Record<string, unknown>
  unusedAttrNames: Record<string, unknown>
  unusedAttrVals: Record<string, unknown>
  isReserved(name: string): boolean
  compare(operator: string, a: unknown, b: unknown): boolean
}

declare module "dynalite/db/conditionParser.js" {
  const grammar: Grammar

  export { grammar as default }
}

declare module "dynalite/db/updateParser.js" {
  const grammar: Grammar

  export { grammar as default }
}

declare module "dynalite/db/projectionParser.js" {
  const grammar: Grammar

  export { grammar as default }
}
