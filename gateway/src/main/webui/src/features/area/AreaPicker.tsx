import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import styles from "./AreaPicker.module.css";
import { isReadBy, useArea, useAreasToChoose, wideAreas } from "./area";

/** The chosen area for links to other pages. */
export function useAreaSearch(): string {
  const area = useArea();
  const choosing = useAreasToChoose().length > 0;
  return area && !choosing ? `?${new URLSearchParams({ area })}` : "";
}

/** Chooses the street or a community; the page stays the same. */
export function AreaPicker() {
  const { t } = useTranslation();
  const id = useId();
  const of = useArea();
  const area = useAreasToChoose().length > 0 ? "" : of;
  const [search, setSearch] = useSearchParams();
  const { seats } = usePerson();
  const named = useQuestion("Streets", {}).answer?.data.streets ?? [];
  const streets = named
    .map(({ communities, ...street }) => ({
      ...street,
      communities: communities?.filter(({ code }) => isReadBy(seats, code)),
    }))
    .filter(({ code }) => isReadBy(seats, code));
  const wide = wideAreas(seats);
  const known = [
    ...wide,
    ...streets.flatMap((street) => [street.code, ...(street.communities ?? []).map(({ code }) => code)]),
  ];
  return (
    <div className={styles.picker}>
      <label htmlFor={id} className="heard">
        {t("console.area")}
      </label>
      <select
        id={id}
        value={area}
        onChange={(event) => {
          const next = new URLSearchParams(search);
          next.set("area", event.target.value);
          for (const name of ["after", "estate", "building", "unit"]) next.delete(name);
          setSearch(next);
        }}
      >
        {wide.map((each) => (
          <option key={each} value={each}>
            {wide.length > 1 ? `${t("console.allStreets")} ${each}` : t("console.allStreets")}
          </option>
        ))}
        {!known.includes(area) && <option value={area}>{t(area ? "console.allStreets" : "console.choose")}</option>}
        {streets.map((street) => (
          <optgroup key={street.code} label={street.name}>
            {(street.communities ?? []).length > 1 && (
              <option value={street.code}>{t("console.wholeStreet", { street: street.name })}</option>
            )}
            {(street.communities ?? []).map((community) => (
              <option key={community.code} value={community.code}>
                {community.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
