/** One line of a list: who comes. */
export interface Listed {
  readonly name: string;
  readonly phone: string;
}

// First as a mobile phone is written here: a number before it may be that of the line.
const MOBILE = /(?:\+?86[ -]?)?1\d{2}[ -]?\d{4}[ -]?\d{4}(?!\d)/;
const PHONE = /\+?\d[\d -]{4,}\d/;

/** The people of a list as it is typed or pasted, a line each: a name and a phone, in whatever order and with whatever between them. */
export function peopleIn(text: string): Listed[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const phone = (MOBILE.exec(line) ?? PHONE.exec(line))?.[0] ?? "";
      const name = line.replace(phone, " ").replace(/[^\p{L}\p{M}·.' -]+/gu, " ");
      return { name: name.replace(/^[\s.-]+|[\s.-]+$/g, "").replace(/\s+/g, " "), phone: phone.replace(/[ -]/g, "") };
    });
}

/** The numbers of the lines that lack a name or a phone. */
export function lacking(people: readonly Listed[]): number[] {
  return people.flatMap(({ name, phone }, index) => (name && phone ? [] : [index + 1]));
}
