// The trail and the back link.
import type { Examples } from "../example.ts"
import { BackLink, Breadcrumb } from "./index.tsx"

export const examples: Examples = {
  breadcrumb: (l) => (
    <Breadcrumb
      language={l}
      items={
        l === "zh"
          ? [
              { href: "/", label: "首页" },
              { href: "/marriage", label: "婚姻登记" },
            ]
          : [
              { href: "/", label: "Home" },
              { href: "/marriage", label: "Marriage" },
            ]
      }
    />
  ),
  "back link": (l) => <BackLink language={l} href="/marriage" />,
}
