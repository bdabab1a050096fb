import type { Same } from "../zh";
import type { phone as zh } from "../zh/phone";

export const phone: Same<typeof zh> = {
  soon: "This page is being built",
};
