// Types of dynalite's expression parsers (PEG grammars), as far as the engine uses them.
interface GrammarContext {
  attrNames?: Record<string, string>
  attrVals?: Record<string, unknown>
  unusedAttrNames: Record<string, unknown>
  unusedAttrVals: Record<string, unknown>
  isReserved(name: string): boolean
  compare(operator: string, a: unknown, b: unknown): boolean
}

/** The tree, or a sentence saying what is wrong with the expression. Syntax errors are thrown. */
type ParseExpression = (text: string, options: { context: GrammarContext }) => unknown

declare module "dynalite/db/conditionParser.js" {
  export const parse: ParseExpression
}

declare module "dynalite/db/updateParser.js" {
  export const parse: ParseExpression
}

declare module "dynalite/db/projectionParser.js" {
  export const parse: ParseExpression
}
