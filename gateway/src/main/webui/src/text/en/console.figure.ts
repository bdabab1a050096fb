import type { Same } from "../zh";
import type { figure as zh } from "../zh/console.figure";

export const figure: Same<typeof zh> = {
  households: "Households",
  residents: "Residents",
  needingCare: "Need care",
  householdsObserved: "Households observed",
  personsObserved: "Persons observed",
  checksDue: "Checks due",
  checksDone: "Done",
  checksMissing: "Missing",
  abnormalToday: "Abnormal today",
  abnormalUnhandled: "Abnormal, not handled",
  releasesDue: "Releases due",
  ordersOpen: "Open orders",
  ordersOverdue: "Late orders",
  medicineOpen: "Medicine",
  shiftsToday: "Shifts today",
  bookedToday: "Booked",
  shiftsShort: "Short shifts",
};
