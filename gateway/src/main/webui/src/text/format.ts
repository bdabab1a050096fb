import i18next from "i18next";

// Days and hours are those of the place, whatever the machine says (design, rule 11).
const ZONE = "Asia/Shanghai";

function locale(): string {
  return i18next.language === "en" ? "en-GB" : "zh-CN";
}

function formatted(at: Date | string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }).format(new Date(at));
}

/** 14:05 */
export function clockTime(at: Date | string): string {
  return formatted(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** 2月8日 14:05 */
export function dayAndTime(at: Date | string): string {
  return `${formatted(at, { month: "short", day: "numeric" })} ${clockTime(at)}`;
}

/** 2月8日 周六, of a calendar day */
export function dayName(day: string): string {
  return formatted(`${day}T12:00:00+08:00`, { month: "short", day: "numeric", weekday: "short" });
}

interface Span {
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
}

/** 20:00–次日 08:00, and to midnight 20:00–24:00; one that ends on a later day still names it */
export function spanOf({ startsAt, endsAt }: Span): string {
  return `${clockTime(startsAt)}–${endOf(dayOf(startsAt), endsAt)}`;
}

function endOf(first: string, endsAt: Date | string): string {
  const last = dayOf(endsAt);
  const time = clockTime(endsAt);
  if (last === first) return time;
  if (last !== daysAfter(first, 1)) return dayAndTime(endsAt);
  return time === "00:00" ? "24:00" : i18next.t("list.nextDay", { time });
}

/** 2月8日 周六 20:00–次日 08:00 */
export function dayAndSpan(span: Span): string {
  return `${dayName(dayOf(span.startsAt))} ${spanOf(span)}`;
}

/** 2月8日, of a calendar day */
export function shortDay(day: string): string {
  return formatted(`${day}T12:00:00+08:00`, { month: "short", day: "numeric" });
}

/** 2/8, where many stand side by side */
export function dayInNumbers(day: string): string {
  return formatted(`${day}T12:00:00+08:00`, { month: "numeric", day: "numeric" });
}

/** 周一 for 1, as the graph counts the days of a week */
export function weekdayName(weekday: number): string {
  // A week that began on a Monday.
  return formatted(`2020-02-0${2 + weekday}T12:00:00+08:00`, { weekday: "short" });
}

/** The calendar day of an instant, as the graph writes it. */
export function dayOf(at: Date | string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(new Date(at));
}

export function today(): string {
  return dayOf(new Date());
}

/** A calendar day some days later. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

type Words = readonly (string | false | null | undefined)[];

function joined(words: Words, by: "join" | "clauses"): string {
  return words.filter(Boolean).join(i18next.t(`list.${by}`));
}

/** 面粉、白糖; flour, sugar */
export function listed(words: Words): string {
  return joined(words, "join");
}

/** The same of what holds commas itself: 36.5 °C 咳嗽；面粉、白糖 */
export function clauses(words: Words): string {
  return joined(words, "clauses");
}

/** 慢性病：高血压 */
export function said(what: string, words: string): string {
  return i18next.t("list.said", { what, words });
}
