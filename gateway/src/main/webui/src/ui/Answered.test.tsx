import { render, screen } from "@testing-library/react";
import i18next from "i18next";
import { expect, it } from "vitest";
import { Refusal } from "../graph/ask";
import type { Question } from "../graph/question";
import { speak } from "../text/text";
import { Answered } from "./Answered";

function show(question: Partial<Question<string>>) {
  render(<Answered question={{ asking: false, again: () => {}, ...question }}>{(data) => <p>{data}</p>}</Answered>);
  return document.body.textContent ?? "";
}

const answer = { data: "三户", away: new Set<never>() };

it("keeps an old answer while the server cannot be reached, and says how old it is", () => {
  const text = show({ answer, at: new Date("2020-02-08T02:05:00Z"), refusal: new Refusal("UNREACHABLE", "") });

  expect(text).toContain("三户");
  expect(text).toContain("10:05");
});

it("shows nothing of an old answer to whoever has lost the right to it", () => {
  const text = show({ answer, refusal: new Refusal("FORBIDDEN", "") });

  expect(text).not.toContain("三户");
  expect(text).toContain("这个页面不在您的权限内");
});

it("offers to try again where something failed", () => {
  show({ refusal: new Refusal("CONFLICT", "已被他人修改") });

  expect(screen.getByText("已被他人修改")).toBeTruthy();
  expect(screen.getByRole("button", { name: "重试" })).toBeTruthy();
});

it("tells a reader of English a refusal without its Chinese sentence", async () => {
  await speak("en");
  try {
    show({ refusal: new Refusal("CONFLICT", "已被他人修改，请刷新。 Someone else changed it; load it again.") });

    expect(screen.getByText("Someone else changed it; load it again.")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
  } finally {
    await i18next.changeLanguage("zh");
  }
});
