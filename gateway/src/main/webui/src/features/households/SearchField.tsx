import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFilters } from "../../ui/filters";
import { useSettled } from "../../ui/settled";

/** Searches as one types; what was searched is in the address. */
export function SearchField({ label }: { label: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const [text, setText] = useState(filters.get("text"));
  const settled = useSettled(text.trim());
  const known = filters.get("text");

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed changes the address
  useEffect(() => {
    if (settled !== known) filters.set({ text: settled }, true);
  }, [settled]);

  return (
    <input
      type="search"
      value={text}
      aria-label={label}
      placeholder={t("console.household.searchHint")}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
