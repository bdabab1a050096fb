import type { TFunction } from "i18next";
import type { Variables } from "../../graph/ask";
import type { Entry } from "../../offline/store";
import { clauses } from "../../text/format";

/** What an entry says, in words, so that it can be told or written down before it is discarded. */
export function wordsOf(t: TFunction, { document, variables }: Entry): string {
  if (!variables) return "";
  if (document === "RecordVisit") {
    const { visit } = variables as Variables<"RecordVisit">;
    const readings = visit.readings.map(({ temperature, symptoms }) =>
      [temperature && `${temperature.toFixed(1)} °C`, ...(symptoms ?? []).map((each) => t(`labels.Symptom.${each}`))]
        .filter(Boolean)
        .join(" "),
    );
    const outcome = visit.outcome && visit.outcome !== "DONE" ? [t(`labels.VisitOutcome.${visit.outcome}`)] : [];
    return clauses([...outcome, ...readings, ...(visit.needs ?? []).map(({ text }) => text)]);
  }
  if (document === "PlaceSupplyOrder") return (variables as Variables<"PlaceSupplyOrder">).order.text ?? "";
  if (document === "SaveResident") return (variables as Variables<"SaveResident">).resident.name;
  const { lines, note } = variables as Variables<"DeliverSupplyOrder">;
  return clauses([lines ? t("phone.handover.short") : t("phone.handover.whole"), note]);
}
