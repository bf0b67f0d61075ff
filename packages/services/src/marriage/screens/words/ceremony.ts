// Words of the page of group ceremonies.
import { t } from "./law.ts"

export const ceremonyPage = {
  title: t("集体颁证", "Group ceremonies"),
  lead: t(
    "{district}近期的集体颁证。自愿参加，不收费，不影响领证。名额按提交先后，满了可以候补。",
    "Coming group ceremonies in {district}. Taking part is voluntary and free, and has nothing to do with being registered. Places go by the order of signing up; when full you can wait.",
  ),
  none: t("目前没有公布的集体颁证。", "No group ceremony is announced at present."),
  noneHint: t(
    "登记当天可以向窗口询问颁证，或拨打 {phone}。",
    "Ask at the counter on the day of registration, or call {phone}.",
  ),
  where: t("地点", "Where"),
  couples: t("名额", "Places"),
  left: t("{quota} 对，还剩 {left} 对", "{quota} couples, {left} left"),
  full: t("{quota} 对，已满，{waiting} 对候补", "{quota} couples, full, {waiting} waiting"),
  guests: t("亲友", "Guests"),
  guestsEach: t("每对最多 {count} 位", "up to {count} for each couple"),
  signUp: t("报名时间", "Signing up"),
  from: t("{opens} 至 {closes}", "{opens} to {closes}"),
  notOpenYet: t("{opens} 开始报名", "Opens on {opens}"),
  closed: t("报名已结束", "Signing up is over"),
  join: t("报名", "Sign up"),
  wait: t("排候补", "Join the waiting list"),
  minePlace: t("你们已有名额。", "You have a place."),
  mineWaiting: t("你们在候补第 {position} 位。", "You are number {position} on the waiting list."),
  mineHint: t("撤回或查看进度，请到“我的办事”。", "To withdraw or see how it stands, go to “My matters”."),
  source: t("（{source}）", "({source})"),
} as const
