// Booking rules that bureaus have published, as named presets. A profile picks one, dates it and says whose it is.
import type { Policy, Source, StrikeRule } from "@civil/booking/profile.ts"

/** What a published rule settles. What it leaves open is filled by `house`, never by another bureau's silence. */
type Preset = Pick<
  Policy,
  | "openDaysAhead"
  | "openMonthsAhead"
  | "openTime"
  | "minDaysAhead"
  | "cancelDays"
  | "returned"
  | "strikes"
  | "origin"
>

/** Not published anywhere we know of: how long a place is held and how long the second party has. */
const house = {
  holdMinutes: 10,
  holdsPerPerson: 1,
  holdsPerDay: 10,
  confirmHours: 24,
} as const

function seenAt(zh: string, en: string): Source {
  return {
    title: {
      zh: `预设：${zh}。该局公布自己的规则后替换`,
      en: `Preset: ${en}. To be replaced when the bureau publishes its own rules`,
    },
    grade: "preset",
  }
}

/** A rule bites when both of its counts are reached inside its window; a count of 0 is always reached. */
const misses = (windowDays: number, noShows: number, cancels: number, blockDays: number): StrikeRule => ({
  windowDays,
  noShows,
  cancels,
  blockDays,
})

/**
 * No preset releases at midnight, whatever its origin does: the midnight release of 2009-08-09 made Guangzhou's site
 * unreachable for two hours. Zhongshan publishes 08:30, when people are awake and the telephone is answered.
 */
const morning = "08:30"

/** Guangdong's provincial system, as its cities published it about 2020–2022. */
export const guangdong: Preset = {
  openDaysAhead: 30,
  openTime: morning,
  minDaysAhead: 1,
  cancelDays: 2,
  returned: { how: "at_once" },
  strikes: [misses(180, 2, 0, 180), misses(180, 0, 5, 180), misses(180, 1, 2, 180), misses(30, 0, 3, 180)],
  origin: seenAt("广东省婚姻登记预约规则（2020—2022年）", "Guangdong's booking rules of about 2020–2022"),
}

/** Zhongshan 2024 for the window, Zhaoqing 2022 for the missed visits. */
export const zhongshanZhaoqing: Preset = {
  openDaysAhead: 15,
  openTime: morning,
  minDaysAhead: 1,
  cancelDays: 1,
  returned: { how: "at_once" },
  strikes: [misses(30, 2, 0, 15)],
  origin: seenAt(
    "中山市2024年、肇庆市2022年预约规则",
    "the booking rules of Zhongshan 2024 and Zhaoqing 2022",
  ),
}

/**
 * Shanghai: any working day from the next day up to one month ahead (上海市民政局《婚姻登记网上预约服务协议》, read in
 * 2019; press reports of 2023 say the same). Its cancel limit and missed-visit rule were not published, so the mildest
 * published ones stand in for them: Zhongshan's and Zhaoqing's.
 */
export const shanghai2023: Preset = {
  ...zhongshanZhaoqing,
  openDaysAhead: 31,
  openMonthsAhead: 1,
  origin: seenAt(
    "上海市民政局网上预约服务协议（2019年）次日起一个月内可约；放号时间、取消期限和爽约规则参照中山市、肇庆市",
    "Shanghai's booking agreement of 2019, from the next day to one month ahead; other rules after Zhongshan and Zhaoqing",
  ),
}

/**
 * Hangzhou 2024: a month ahead, and places given back appear again later, at moments nobody can wait for.
 */
export const hangzhou2024: Preset = {
  ...zhongshanZhaoqing,
  openDaysAhead: 31,
  openMonthsAhead: 1,
  returned: { how: "random", withinMinutes: 120 },
  origin: seenAt(
    "杭州市2024年提前一个月、余号择时再放的做法；放号时间、取消期限和爽约规则参照中山市、肇庆市",
    "Hangzhou's one month ahead and later returns of 2024; other rules after Zhongshan and Zhaoqing",
  ),
}

/** Ningbo: its Jiangbei District wrote on 2024-06-05 that online booking opens one month ahead; nothing else is published. */
export const ningbo2024: Preset = {
  ...zhongshanZhaoqing,
  openDaysAhead: 31,
  openMonthsAhead: 1,
  origin: seenAt(
    "宁波市江北区民政局2024年6月5日信息：网上预约提前一个月开放；放号时间、取消期限和爽约规则参照中山市、肇庆市",
    "Jiangbei District, Ningbo, on 2024-06-05: online booking opens one month ahead; other rules after Zhongshan and Zhaoqing",
  ),
}

// 婚姻登记条例 makes booking a convenience, never a condition: every kind can also be done without one.
const walkIn = {
  zh: "预约不是办理的前提。未预约也可以在办公时间到现场取号，先办已预约的，当天不保证办成，请留出时间。",
  en: "You do not need a booking. You may come during office hours and take a number; booked visits go first, so the same day is not guaranteed.",
}

const walkInToWithdraw = {
  zh: "撤回离婚登记申请不必预约。在期限届满日下班前，任何一方都可以自己到原受理机关办理。",
  en: "You need no booking to withdraw. Until closing time on the last day, either of you may go alone to the office that took the application.",
}

/** The two dated rows of a bureau: withdrawing an application (D2) is a right with a deadline, so nothing may block it. */
export function policiesFrom(slug: string, from: string, preset: Preset): readonly Policy[] {
  return [
    {
      id: `${slug}-${from}`,
      kinds: ["M1", "D1", "D3", "R1", "R2", "F1", "X2"],
      from,
      ...preset,
      ...house,
      walkIn,
    },
    {
      id: `${slug}-withdraw-${from}`,
      kinds: ["D2"],
      from,
      ...preset,
      ...house,
      cancelDays: 0,
      minDaysAhead: 0,
      strikes: [],
      walkIn: walkInToWithdraw,
    },
  ]
}
