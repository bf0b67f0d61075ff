// The citizen sheet as one minified string, to stand in the head of every page.
import css from "./citizen.css?inline"

export const citizenCss: string = css
