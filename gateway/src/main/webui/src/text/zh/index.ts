import { common } from "./common";
import type { console } from "./console";
import type { draw } from "./draw";
import { labels } from "./labels";
import { phone } from "./phone";
import type { running } from "./running";
import type { volunteer } from "./volunteer";
import type { volunteerOwn } from "./volunteer.own";

/** What comes with the program. The words of the console and of volunteers come with their pages. */
export const zh = { ...common, labels, phone };

/** All that people read. English has the same keys: the type of its file is this one. */
export type Texts = typeof zh & {
  readonly console: typeof console;
  readonly volunteer: typeof volunteer & typeof volunteerOwn;
  readonly draw: typeof draw;
  readonly running: typeof running;
};

/** The same keys with texts of another language. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
