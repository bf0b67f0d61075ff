// What only the desk uses.
export { Beside, type BesideProps, type BesideRow } from "./beside/index.tsx"
export { type Count, Counts, type CountsProps } from "./counts/index.tsx"
export { Dialog, type DialogProps } from "./dialog.tsx"
export { Keyed, type KeyedProps } from "./keyed/index.tsx"
export { Progress, type ProgressProps } from "./progress/index.tsx"
export { Watermark, type WatermarkProps } from "./watermark/index.tsx"
