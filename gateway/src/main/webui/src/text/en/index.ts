import type { Same, zh } from "../zh";
import { common } from "./common";
import { console } from "./console";
import { labels } from "./labels";
import { phone } from "./phone";

export const en: Same<typeof zh> = { ...common, labels, console, phone };
