// Header and footer as a visitor, as someone signed in, and with 长者版 on.
import type { Language } from "@civil/core/text.ts"
import type { Examples } from "../example.ts"
import { Footer, Header, SkipLink } from "./index.tsx"

const pick = (language: Language, zh: string, en: string) => (language === "zh" ? zh : en)

const frame = (language: Language, elder: boolean) => ({
  language,
  elder,
  bureau: pick(language, "宝山区民政局", "Baoshan Civil Affairs"),
  service: pick(language, "自助服务", "Self-service"),
  home: "/",
  here: "/marriage",
  csrf: "token",
})

export const examples: Examples = {
  "header of a visitor": (l) => (
    <Header
      {...frame(l, false)}
      links={[
        { href: "/search", label: pick(l, "搜索", "Search"), icon: "search" },
        { href: "/sign-in", label: pick(l, "登录", "Sign in"), icon: "user" },
      ]}
    />
  ),
  "header of someone signed in": (l) => (
    <Header
      {...frame(l, true)}
      links={[
        { href: "/search", label: pick(l, "搜索", "Search"), icon: "search", wide: true },
        { href: "/my", label: pick(l, "我的办事", "My bookings"), icon: "user", current: true },
      ]}
      signOut="/sign-out"
    />
  ),
  "skip link": (l) => <SkipLink language={l} />,
  footer: (l) => (
    <Footer
      helpTitle={pick(l, "需要人帮忙？", "Need a person?")}
      phone="021-12345"
      hours={pick(l, "每天 24 小时，有人接听。", "Day and night, answered by a person.")}
      label={pick(l, "关于本站", "About this site")}
      links={[
        { href: "/messages", label: pick(l, "核对短信真伪", "Check a message") },
        { href: "/help", label: pick(l, "帮助", "Help") },
        { href: "/open", label: pick(l, "开放数据", "Open data") },
        { href: "/accessibility", label: pick(l, "无障碍声明", "Accessibility") },
        { href: "/privacy", label: pick(l, "个人信息保护", "Privacy") },
      ]}
      lines={[pick(l, "主办：宝山区民政局", "Run by Baoshan Civil Affairs Bureau"), "沪ICP备00000000号"]}
    />
  ),
}
