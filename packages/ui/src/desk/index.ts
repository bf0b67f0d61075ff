// What only the desk uses: parts that live in the browser.
export { Dialog, type DialogProps } from "./dialog.tsx"
