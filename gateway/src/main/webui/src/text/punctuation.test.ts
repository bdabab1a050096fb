import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

// Typed at the door, whatever the language; and what people there write.
const SAID = [/\.replace\(\/\[，。,\]\//, /e\.g\. 面粉5斤/];

it("joins words by the language, nowhere by commas of one of them", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes(".test.") && !name.includes(join("text", "zh")),
  );

  const marked = files.flatMap((name) =>
    readFileSync(join("src", name), "utf8")
      .split("\n")
      .filter((line) => /[、，；：（）。]/.test(line) && !/^\s*(\/?\*|\/\/|\{\/\*)/.test(line))
      .filter((line) => !line.includes("/** ") && !SAID.some((pattern) => pattern.test(line)))
      .map((line) => `${name}: ${line.trim()}`),
  );

  expect(marked).toEqual([]);
});
