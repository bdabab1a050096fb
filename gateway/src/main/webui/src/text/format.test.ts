import i18next from "i18next";
import { afterEach, expect, it } from "vitest";
import { dayAndSpan, spanOf } from "./format";
import { speak } from "./text";

const at = (day: string, time: string) => new Date(`2020-02-${day}T${time}:00+08:00`);

afterEach(() => i18next.changeLanguage("zh"));

it("says that a shift ends on the next day, where the clock alone would say that it never ends", async () => {
  const night = { startsAt: at("08", "20:00"), endsAt: at("09", "08:00") };

  expect(spanOf({ startsAt: at("08", "09:00"), endsAt: at("08", "12:00") })).toBe("09:00–12:00");
  expect(spanOf(night)).toBe("20:00–次日\u00a008:00");
  expect(spanOf({ startsAt: at("08", "00:00"), endsAt: at("09", "00:00") })).toBe("00:00–24:00");
  expect(dayAndSpan(night)).toBe("2月8日周六 20:00–次日\u00a008:00");
  await speak("en");
  expect(spanOf(night)).toBe("20:00–08:00\u00a0next\u00a0day");
});

it("names the day of an end that lies farther", () => {
  expect(spanOf({ startsAt: at("08", "20:00"), endsAt: at("10", "08:00") })).toBe("20:00–2月10日 08:00");
});
