import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Away, AwayMark } from "../../ui/states";
import { HouseholdSearch } from "../households/HouseholdSearch";
import styles from "./DoorPicker.module.css";

/** What is to be observed: whole buildings, units, single doors. */
export interface Picked {
  readonly buildingIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly households: readonly { readonly id: string; readonly address: string }[];
}

type EstateOfCommunity = NonNullable<NonNullable<Result<"Community">["community"]>["estates"]>[number];

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

export function DoorPicker({
  communityCode,
  picked,
  onChange,
}: {
  communityCode: string;
  picked: Picked;
  onChange: (picked: Picked) => void;
}) {
  const { t } = useTranslation();
  const question = useQuestion("Community", { code: communityCode });
  return (
    <fieldset className={styles.picker}>
      <legend>{t("console.open.where")}</legend>
      <HouseholdSearch
        communityCode={communityCode}
        taken={picked.households.map(({ id }) => id)}
        pick={t("act.add")}
        onPick={(household) => onChange({ ...picked, households: [...picked.households, household] })}
      />
      {picked.households.length > 0 && (
        <ul className={styles.chips}>
          {picked.households.map((household) => (
            <li key={household.id}>
              {household.address}
              <Button
                small
                look="quiet"
                icon="cross"
                aria-label={`${t("console.open.remove")} ${household.address}`}
                onClick={() =>
                  onChange({ ...picked, households: picked.households.filter(({ id }) => id !== household.id) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Answered question={question}>
        {({ community }, away) => {
          if (!community?.estates) return <Away services={away} again={question.again} />;
          return (
            <div className={styles.estates}>
              {community.estates.map((estate) => (
                <Estate key={estate.id} of={estate} picked={picked} onChange={onChange} />
              ))}
            </div>
          );
        }}
      </Answered>
    </fieldset>
  );
}

/** The buildings and units of an estate; there is nothing of them in the page until one looks: a community may have a thousand. */
function Estate({
  of,
  picked,
  onChange,
}: {
  of: EstateOfCommunity;
  picked: Picked;
  onChange: (picked: Picked) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const ids = (of.buildings ?? []).map(({ id }) => id);
  const all = ids.length > 0 && ids.every((id) => picked.buildingIds.includes(id));
  const units = (of.buildings ?? []).flatMap((building) => (building.units ?? []).map(({ id }) => id));
  const chosen = [...picked.buildingIds, ...picked.unitIds].filter(
    (id) => ids.includes(id) || units.includes(id),
  ).length;
  const others = picked.buildingIds.filter((id) => !ids.includes(id));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {of.name} {chosen > 0 && <span className="soft small">{t("console.open.chosen", { count: chosen })}</span>}
      </summary>
      {open && !of.buildings && <AwayMark />}
      {open && ids.length > 1 && (
        <label>
          <input
            type="checkbox"
            checked={all}
            onChange={() => onChange({ ...picked, buildingIds: all ? others : [...others, ...ids] })}
          />
          {t("console.open.allBuildings", { count: ids.length })}
        </label>
      )}
      {open && (
        <ul>
          {of.buildings?.map((building) => {
            const whole = picked.buildingIds.includes(building.id);
            return (
              <li key={building.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={whole}
                    onChange={() => onChange({ ...picked, buildingIds: toggled(picked.buildingIds, building.id) })}
                  />
                  {building.name}
                  <span className="soft small numbers">
                    {building.households !== null && t("console.open.doors", { count: building.households })}
                  </span>
                </label>
                <span className={styles.units}>
                  {building.units?.map((unit) => (
                    <label key={unit.id}>
                      <input
                        type="checkbox"
                        checked={whole || picked.unitIds.includes(unit.id)}
                        disabled={whole}
                        onChange={() => onChange({ ...picked, unitIds: toggled(picked.unitIds, unit.id) })}
                      />
                      {unit.name}
                    </label>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
