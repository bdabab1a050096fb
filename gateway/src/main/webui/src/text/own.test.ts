import i18next from "i18next";
import { afterEach, expect, it } from "vitest";
import { own } from "./own";
import { speak } from "./text";

afterEach(() => i18next.changeLanguage("zh"));

async function inBoth(text: string): Promise<[zh: string, en: string]> {
  await i18next.changeLanguage("zh");
  const zh = own(text);
  await speak("en");
  return [zh, own(text)];
}

it("shows the sentence of the reader's language alone", async () => {
  expect(await inBoth("班次已开始，不能取消。 The shift has started.")).toEqual([
    "班次已开始，不能取消。",
    "The shift has started.",
  ]);
  expect(await inBoth("订阅只能通过 WebSocket（ws）使用。 It runs over a WebSocket only (ws).")).toEqual([
    "订阅只能通过 WebSocket（ws）使用。",
    "It runs over a WebSocket only (ws).",
  ]);
});

it("does the same with what an occurrence adds, which may be of no language", async () => {
  expect(await inBoth("输入有误。 The input is wrong. (最多 50 字。 At most 50 characters.)")).toEqual([
    "输入有误。（最多 50 字。）",
    "The input is wrong. (At most 50 characters.)",
  ]);
  expect(await inBoth("休息不足。 Too little rest. (REST)")).toEqual(["休息不足。（REST）", "Too little rest. (REST)"]);
});

it("leaves alone what is written in one way only", async () => {
  expect(await inBoth("must not be null")).toEqual(["must not be null", "must not be null"]);
  expect(await inBoth("")).toEqual(["", ""]);
});
