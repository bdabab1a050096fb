import { useEffect, useState } from "react";
import type { Result, Variables } from "../../graph/ask";
import { type Question, useQuestion } from "../../graph/question";

export type LineDraft = NonNullable<NonNullable<Variables<"PlaceSupplyOrder">["order"]["lines"]>[number]>;
export type ReadLine = NonNullable<Result<"ParseOrderText">["parseOrderText"]>[number];

const PAUSE_MILLIS = 400;

/** The lines of a text, read while it is typed. */
export function useReadLines(text: string): Question<Result<"ParseOrderText">> {
  const [paused, setPaused] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text.trim()), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text]);
  return useQuestion("ParseOrderText", paused ? { text: paused } : undefined);
}

/** A line as it was read, to be corrected. */
export function draftOf({ item, quantity, unit, brand, brandLocked, daysLeft, note }: ReadLine): LineDraft {
  return { item, quantity, unit, brand, brandLocked, daysLeft, note };
}

/** 面粉 5斤; a thing of which no amount was said has none. */
export function lineWords({ item, quantity, unit, brand }: Pick<LineDraft, "item" | "quantity" | "unit" | "brand">) {
  const named = brand && !item.includes(brand) ? `${brand} ${item}` : item;
  return quantity === 1 && !unit ? named : `${named} ${quantity}${unit ?? ""}`;
}
