import type { Same, Texts } from "../zh";
import { common } from "./common";
import { console } from "./console";
import { draw } from "./draw";
import { labels } from "./labels";
import { phone } from "./phone";
import { running } from "./running";
import { volunteer } from "./volunteer";
import { volunteerOwn } from "./volunteer.own";

export const en: Same<Texts> = {
  ...common,
  labels,
  console,
  phone,
  volunteer: { ...volunteer, ...volunteerOwn },
  draw,
  running,
};
