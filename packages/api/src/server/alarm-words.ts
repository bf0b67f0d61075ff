// What to do when an alarm rings, for the operator who reads the log.
import type { Text } from "@civil/core/text.ts"
import type { topology } from "../../../../infra/topology.ts"

const words = {
  "portal-errors": {
    zh: "门户进程出错。请查看同一时间的错误日志，必要时退回上一版本。",
    en: "The portal failed. Read the error lines of the same minute; go back to the last version if they began with a new one.",
  },
  "portal-answers": {
    zh: "有页面以错误结束。请按请求编号查看错误日志。",
    en: "Pages ended in an error. Find their lines in the log by the request's number.",
  },
  "outbox-errors": {
    zh: "变更后的事项未能完成，每分钟任务会再做。若持续，请查看错误日志。",
    en: "What follows a change failed; the minute's job tries again. If it goes on, read the error lines.",
  },
  "feeds-errors": {
    zh: "文件未能读取，稍后会再读。请检查文件夹权限和磁盘。",
    en: "A file could not be read and is tried again. Look at the folder's rights and at the disk.",
  },
  "desk-work-errors": {
    zh: "批量办理或导出失败，稍后会再做。若持续，请查看错误日志。",
    en: "A bulk act or an export failed and is tried again. If it goes on, read the error lines.",
  },
  "minute-errors": {
    zh: "每分钟任务连续失败，提醒和逾期处理会推迟。请查看错误日志。",
    en: "The minute's job keeps failing: reminders and lapses are late. Read the error lines.",
  },
  "nightly-errors": {
    zh: "夜间核对没有完成。请查看错误日志，当天再启动一次服务即会补做。",
    en: "The night's check did not end. Read the error lines; it is run again tomorrow.",
  },
  "portal-throttles": {
    zh: "同时访问过多。请提高并发上限。",
    en: "Too many came at once. Raise how many functions may run.",
  },
  "portal-crowd": {
    zh: "访问量已接近接口上限，再多就会被拒绝。请提高接口的限流值。",
    en: "As many come as the API takes. Raise its throttle before it turns people away.",
  },
  "table-throttles": {
    zh: "数据表拒绝请求。请在繁忙日前预热容量。",
    en: "The table refuses requests. Warm it up before a busy day.",
  },
  "portal-p99": {
    zh: "百分之一以上的页面超过三秒。请检查处理器、磁盘和在线人数。",
    en: "More than one page in a hundred takes over three seconds. Look at the processor, the disk and how many people are there.",
  },
  "outbox-dead-letters": {
    zh: "有事项多次失败后被放弃，需要人工处理。用 npm run dead 查看。",
    en: "Something was given up after many attempts: a person has to look at it, with npm run dead.",
  },
  "outbox-given-up": {
    zh: "有被放弃的事项仍未处理。用 npm run dead 查看，处理原因后用 --again 重新执行。",
    en: "Something that was given up still waits for a person. See it with npm run dead; when the cause is gone, let it be done with --again.",
  },
  "feeds-dead-letters": {
    zh: "有文件多次读取失败后被放弃。请修正后重新放入文件夹。",
    en: "A file was given up after several attempts. Put it into its folder again when the cause is gone.",
  },
  "desk-work-dead-letters": {
    zh: "有批量办理或导出多次失败后被放弃。请查看错误日志；原因消除后请工作人员重新发起，用 npm run dead -- --forget desk-work-dead 清除。",
    en: "A bulk act or an export was given up. Read the error lines; when the cause is gone, have it asked for again, then npm run dead -- --forget desk-work-dead.",
  },
  "jobs-dead-letters": {
    zh: "有定时任务失败。请查看错误日志；原因消除后用 npm run dead -- --forget jobs-dead 清除。",
    en: "A run by the clock failed. Read the error lines; when the cause is gone, npm run dead -- --forget jobs-dead.",
  },
  "outbox-oldest": {
    zh: "到期事项等待超过五分钟，或每分钟任务没有运行。请查看错误日志并重启服务。",
    en: "What is due has waited for more than five minutes, or the minute's job is silent. Read the error lines and restart the server.",
  },
  "places-astray": {
    zh: "号源与预约不一致，或夜间核对没有运行。请核对日志中的日期和窗口。",
    en: "Places and bookings do not agree, or the night's check is silent. Compare the days and offices that the log names.",
  },
  "history-broken": {
    zh: "办件历史有记录被改动或缺失。用 npm run audit:verify 查看是哪一条，保留现场并报告。",
    en: "An entry of a case's history was altered or is missing. See which with npm run audit:verify; keep everything as it is and report it.",
  },
  "calendar-ends": {
    zh: "已公布的日历将在数周内用完。国务院办公厅公布次年放假安排后，请把文件放进 feeds/calendar。",
    en: "The published calendar ends within weeks. When the next year's holidays are announced, put the file into feeds/calendar.",
  },
} as const satisfies Readonly<Record<keyof (typeof topology)["alarms"], Text>>

export const alarmWords: Readonly<Record<string, Text>> = words
