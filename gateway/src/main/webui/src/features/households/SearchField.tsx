import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFilters } from "../../ui/filters";
import { useSettled } from "../../ui/settled";

/** Searches as one types; what was searched is in the address. */
export function SearchField({ label }: { label: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const known = filters.get("text");
  const [text, setText] = useState(known);
  const settled = useSettled(text.trim());
  const agreed = useRef(known);

  // An address that was gone to says what is searched; one that was typed here says what the field says already.
  useEffect(() => {
    if (known === agreed.current) return;
    agreed.current = known;
    setText(known);
  }, [known]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed changes the address
  useEffect(() => {
    if (settled === agreed.current) return;
    agreed.current = settled;
    filters.set({ text: settled }, true);
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
