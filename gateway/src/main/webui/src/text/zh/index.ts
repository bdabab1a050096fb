import { common } from "./common";
import { console } from "./console";
import { labels } from "./labels";
import { phone } from "./phone";

/** All that people read, by feature. English has the same keys: the type of its file is this one. */
export const zh = { ...common, labels, console, phone };

/** The same keys with texts of another language. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
