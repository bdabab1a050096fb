import type { TFunction } from "i18next";
import type { Symptom } from "../../graph/documents.gen";

/** 37.6 °C 咳嗽: a reading in words. */
export function reading(
  t: TFunction,
  check: { readonly temperature: number | null; readonly symptoms: readonly Symptom[] },
): string {
  const temperature = check.temperature === null ? "" : `${check.temperature.toFixed(1)} °C`;
  return [temperature, ...check.symptoms.map((symptom) => t(`labels.Symptom.${symptom}`))].filter(Boolean).join(" ");
}
