// What each kind of trouble is called and what to do next; the exact sentence comes with the refusal.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export interface Trouble {
  readonly title: Text
  readonly says: Text
}

export type TroubleStatus = 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503

const unreadable: Trouble = {
  title: t("这次提交没有读懂", "We could not read that"),
  says: t("请返回上一页，再提交一次。", "Please go back and send it again."),
}

export const troubles: Readonly<Record<TroubleStatus, Trouble>> = {
  400: unreadable,
  403: {
    title: t("这里您不能办", "You cannot do this here"),
    says: t(
      "如果您认为不对，请打电话问问，或到窗口办理。",
      "If that seems wrong, please phone or come to the counter.",
    ),
  },
  404: {
    title: t("没有找到这一页", "Page not found"),
    says: t(
      "可能地址不对，或者它不属于您登录的账号。收到预约码的，请登录后在“我的办事”里输入。",
      "The address may be wrong, or it may not belong to the account you signed in with. If you were given a booking code, sign in and enter it under My matters.",
    ),
  },
  409: {
    title: t("现在办不了", "This cannot be done now"),
    says: t("情况刚刚有变化，请看看下面的办法。", "Something has changed. Please see below."),
  },
  410: {
    title: t("已经过期", "This has expired"),
    says: t(
      "请从头再选一次；填过的不用担心，没有提交就没有生效。",
      "Please choose again. Nothing takes effect until it is submitted.",
    ),
  },
  413: {
    title: t("提交的内容太多了", "That was too much"),
    says: t("请删减后再提交。", "Please shorten it and send it again."),
  },
  415: unreadable,
  422: {
    title: t("有内容需要改", "Something needs changing"),
    says: t("请返回上一页修改，填过的都还在。", "Please go back and change it; what you typed is kept."),
  },
  429: {
    title: t("请稍等一下", "One moment please"),
    says: t(
      "操作有点快，请过一会儿再试。您已约好的不受影响。",
      "That was a little fast. Please try again shortly; your bookings are not affected.",
    ),
  },
  500: {
    title: t("我们这边出错了", "Something went wrong on our side"),
    says: t(
      "不是您的问题。请过一会儿再试；您已经约好的不受影响，可以照常去。",
      "It is not your fault. Please try again later. Bookings you have made still stand.",
    ),
  },
  503: {
    title: t("暂时办不了", "Not available for the moment"),
    says: t(
      "请过几分钟再试。着急的话可以直接到窗口，或者打电话。",
      "Please try again in a few minutes. If it is urgent, come to the counter or phone.",
    ),
  },
}

/** The page was open too long: its hidden token is no longer good. */
export const staleForm: Trouble = {
  title: t("这一页打开太久了", "This page was open too long"),
  says: t(
    "为了安全，请重新打开再提交。没有提交的都没有生效。",
    "For safety, please open it again and resubmit. Nothing has taken effect.",
  ),
}

/** Too many missed or cancelled bookings: a rule with an end, not a permission. */
export const paused: Trouble = {
  title: t("暂停网上预约", "Online booking is paused"),
  says: t("现场排队不受影响。", "You may still come and queue."),
}

/** The right counter is another one. */
export const elsewhere: Trouble = {
  title: t("请到另一个窗口办理", "Another counter does this"),
  says: t("请打电话问问在哪里办。", "Please phone and ask where."),
}

export const signInAgain: Trouble = {
  title: t("请重新登录", "Please sign in again"),
  says: t(
    "登录后会回到刚才的地方，之前保存过的都在。刚才这一页填的还没有保存：按浏览器的“后退”能看到，请先记下，登录后再填。",
    "You come back to where you were, and what was saved before is kept. What you have just typed on this page is not: go back in your browser to see it, note it down, and type it again once you are signed in.",
  ),
}

export const nextSteps = {
  booking: t("看已有的预约", "See the booking you have"),
  reschedule: t("改约", "Reschedule"),
  again: t("重新打开", "Open it again"),
  signIn: t("登录", "Sign in"),
  foreign: t("看哪里能办", "See which offices do it"),
  appeal: t("记录有误，去申诉", "The record is wrong: appeal"),
  call: t("打 12345 问问", "Call 12345"),
  my: t("去我的办事", "My matters"),
  desk: t("去工作台", "To the staff desk"),
  home: t("回首页", "Home"),
  search: t("搜索", "Search"),
  offers: t("最近能约的时间", "Next free times"),
} as const satisfies Readonly<Record<string, Text>>
