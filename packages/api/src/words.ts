// Sentences of what can go wrong between a request and the service behind it.
import { words } from "@civil/core/words.ts"

export type ApiCode =
  | "idempotency.in_progress"
  | "idempotency.key_form"
  | "body.not_json"
  | "organizations.not_found"
  | "organizations.not_then"
  | "organizations.page_far"
  | "organizations.no_version"
  | "page.missing"
  | "request.cross_site"
  | "route.missing"
  | "session.stale_form"
  | "sign_in.step_expired"
  | "sign_in.no_document"
  | "sign_in.not_completed"
  | "sign_in.other_bureau"
  | "sign_in.provider_down"
  | "staff.required"
  | "unexpected"

export const apiWords = words<ApiCode>()({
  "body.not_json": {
    zh: "请以 application/json 格式提交。",
    en: "Send the request as application/json.",
  },
  "idempotency.in_progress": {
    zh: "同一个请求正在办理，请稍等几秒再查看结果。",
    en: "The same request is being handled. Wait a few seconds, then look again.",
  },
  "idempotency.key_form": {
    zh: "Idempotency-Key 须为 8 至 100 个字母、数字、短横线或下划线。",
    en: "Idempotency-Key must be 8 to 100 letters, digits, dashes or underscores.",
  },
  "organizations.not_found": {
    zh: "未查到登记信息，不等于非法。请核对统一社会信用代码，或者到登记机关核实。",
    en: "Not found in the registers here, which does not mean unlawful. Check the code, or ask the registrar.",
  },
  "organizations.page_far": {
    zh: "最多看到第 500 页。要全部数据，请下载整份名册（/api/open/registers）。",
    en: "There are 500 pages at most. For everything take the whole register (/api/open/registers).",
  },
  "organizations.not_then": {
    zh: "那一天这里的名册里没有它，不能据此说它不合法。这里的名册从 {day} 开始。",
    en: "It was not in the register here on that day, which says nothing about lawfulness. The register here begins on {day}.",
  },
  "organizations.no_version": {
    zh: "这份名册没有这一版，或者下载文件还在生成。现有版本见 /api/open/registers。",
    en: "The register has no such version, or its file is still being made. See /api/open/registers.",
  },
  "page.missing": {
    zh: "没有找到这一页。请核对网址，或者从首页开始。",
    en: "This page was not found. Check the address, or start from the home page.",
  },
  "request.cross_site": {
    zh: "这个请求来自另一个网站，没有办理。请在本站页面上操作。",
    en: "This request came from another site and was not carried out. Use the pages of this site.",
  },
  "route.missing": {
    zh: "没有这个接口，或者没有您可以查看的内容。接口说明见 /api/openapi.json。",
    en: "There is no such endpoint, or nothing here that you may see. See /api/openapi.json.",
  },
  "session.stale_form": {
    zh: "这一页打开得太久，或者您换了登录。请返回上一页刷新后再提交，填写的内容没有保存。",
    en: "This page was open too long, or you signed in again. Go back, reload and send it again; nothing was saved.",
  },
  "sign_in.step_expired": {
    zh: "登录已超时，或者已在别处完成。请重新登录。",
    en: "This sign-in has expired or was finished elsewhere. Sign in again.",
  },
  "sign_in.no_document": {
    zh: "您的账号没有可用的实名证件信息。请先在统一身份认证平台完成实名认证，再登录办理。",
    en: "Your account carries no identity document that can be used. Complete the real-name check with the sign-in service first.",
  },
  "sign_in.not_completed": {
    zh: "登录没有完成，请重新登录。",
    en: "Sign-in was not completed. Sign in again.",
  },
  "sign_in.other_bureau": {
    zh: "您所在的民政局不在本系统内，无法进入工作台。请联系系统管理员。",
    en: "Your bureau is not served by this system. Ask its administrator.",
  },
  "sign_in.provider_down": {
    zh: "统一身份认证暂时连接不上，请几分钟后再试。不需要登录的页面可以照常查看。",
    en: "The sign-in service cannot be reached at the moment. Try again in a few minutes. Pages that need no sign-in still work.",
  },
  "staff.required": {
    zh: "这里只供工作人员使用，请用工作人员账号登录。",
    en: "This is for staff only. Sign in with a staff account.",
  },
  unexpected: {
    zh: "系统出了问题，没有办成。已经记录，请稍后再试；着急办理请拨打 12345。",
    en: "Something went wrong on our side and this was not done. It has been recorded. Try again later, or call 12345 if it is urgent.",
  },
})
