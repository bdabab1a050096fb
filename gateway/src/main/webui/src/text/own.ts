import i18next from "i18next";

// How every refusal is written (ProblemText, BothLanguages): 中文。 English. (what only this occurrence knows, written the same way)
// The Chinese sentence ends with its only full stop, U+3002.
const BOTH = /^(.*?\u3002) (.*)$/s;
const DETAIL = /^(.*?[.!?]) \((.*)\)$/s;

/** Of a text in both languages the one that is read here; what is written otherwise stays as it is. */
export function own(text: string): string {
  const [, zh, rest] = BOTH.exec(text) ?? [];
  if (zh === undefined || rest === undefined) return text;
  const [, en, detail] = DETAIL.exec(rest) ?? [];
  const said = i18next.language === "en" ? (en ?? rest) : zh;
  return detail ? i18next.t("list.detail", { said, detail: own(detail) }) : said;
}
