// Every sentence of the demo provider's pages.
import type { Text } from "@civil/core/text.ts"

export const words = {
  title: { zh: "演示登录", en: "Demo sign-in" },
  notice: {
    zh: "这里代替政务统一身份认证，仅供演示。下列人员全部是虚构的，证件号码是合成的。",
    en: "This page stands in for the government sign-in, for demonstration only. All people are invented and their numbers synthetic.",
  },
  login: { zh: "登录名", en: "Login name" },
  loginHint: {
    zh: "例如 lin-wei。也可以直接点下面的人。",
    en: "For example lin-wei. Or choose a person below.",
  },
  signIn: { zh: "登录", en: "Sign in" },
  citizens: { zh: "居民", en: "Residents" },
  staff: { zh: "工作人员", en: "Staff" },
  generated: {
    zh: "另有生成的居民 resident-0001 至 {last}，奇数号与下一号为一对。",
    en: "Also generated: resident-0001 to {last}; each odd number and the next are a couple.",
  },
  unknown: {
    zh: "没有这个登录名。请核对后再输入，或从下面选一个人。",
    en: "There is no such login name. Check it, or choose a person below.",
  },
  failed: { zh: "登录没有完成", en: "Sign-in was not completed" },
  expired: {
    zh: "这一页已经过期，或者浏览器没有带回登录信息。请回到门户，重新点“登录”。",
    en: "This page has expired, or the browser did not send the sign-in back. Return to the portal and sign in again.",
  },
  home: { zh: "回到门户首页", en: "Back to the portal" },
} as const satisfies Record<string, Text>
