import type { Same, Texts } from "../zh";
import { common } from "./common";
import { console } from "./console";
import { draw } from "./draw";
import { labels } from "./labels";
import { phone } from "./phone";
import { running } from "./running";
import { volunteer } from "./volunteer";

export const en: Same<Texts> = { ...common, labels, console, phone, volunteer, draw, running };
