import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useFilters } from "../../ui/filters";

type Estate = NonNullable<NonNullable<Result<"Community">["community"]>["estates"]>[number];

/** No estate, no building, no unit. */
export const nowhere = { estate: "", building: "", unit: "" };

const levels = ["unit", "building", "estate"] as const;

/** Narrows a list of doors to an estate, a building or a unit; one of them at a time. */
export function PlaceFilter({ estates }: { estates: readonly Estate[] }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const level = levels.find((each) => filters.get(each));
  const place = level ? filters.get(level) : "";
  return (
    <select
      aria-label={t("console.household.building")}
      value={level ? `${level} ${place}` : ""}
      onChange={(event) => {
        const [chosen, id] = event.target.value.split(" ");
        filters.set({ ...nowhere, ...(chosen && id ? { [chosen]: id } : {}) });
      }}
    >
      <option value="">{t("console.household.allBuildings")}</option>
      {estates.map((estate) => (
        <optgroup key={estate.id} label={estate.name}>
          <option value={`estate ${estate.id}`}>{t("console.household.wholeEstate", { estate: estate.name })}</option>
          {estate.buildings?.map((building) => [
            <option key={building.id} value={`building ${building.id}`}>
              {`${estate.name} ${building.name}`}
            </option>,
            // The units of all buildings would be too many to choose from.
            ...(building.units ?? [])
              .filter(({ id }) => id === place || building.id === place)
              .map((unit) => (
                <option key={unit.id} value={`unit ${unit.id}`}>
                  {`${estate.name} ${building.name} ${unit.name}`}
                </option>
              )),
          ])}
        </optgroup>
      ))}
    </select>
  );
}
