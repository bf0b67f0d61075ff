// Every icon with its name.
import type { Examples } from "../example.ts"
import { Icon, type IconName } from "./index.tsx"
import { paths } from "./paths.ts"

export const examples: Examples = {
  "the whole set": () => (
    <p class="actions">
      {(Object.keys(paths) as IconName[]).map((name) => (
        <span>
          <Icon name={name} /> {name}
        </span>
      ))}
    </p>
  ),
}
