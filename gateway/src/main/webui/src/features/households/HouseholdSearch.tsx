import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { listed } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { useSettled } from "../../ui/settled";
import { Empty } from "../../ui/states";
import styles from "./HouseholdSearch.module.css";

export interface Door {
  readonly id: string;
  readonly address: string;
}

const FIRST = 8;

/** Finds doors of a community as one types; picking one leaves the search open for the next. */
export function HouseholdSearch({
  communityCode,
  taken,
  pick,
  onPick,
}: {
  communityCode: string;
  taken: readonly string[];
  /** What picking means here. */
  pick: string;
  onPick: (household: Door) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const asked = useSettled(text.trim());
  const question = useQuestion(
    "Households",
    asked ? { filter: { area: communityCode, text: asked }, first: FIRST } : undefined,
  );
  return (
    <div className={styles.search}>
      <input
        type="search"
        value={text}
        placeholder={t("console.open.searchDoor")}
        aria-label={t("console.open.searchDoor")}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      {asked && (
        <Answered question={question}>
          {({ households }) =>
            households && households.nodes.length > 0 ? (
              <ul>
                {households.nodes.map((household) => (
                  <li key={household.id}>
                    <span>
                      {household.address}{" "}
                      <span className="soft">{listed(household.members?.map(({ name }) => name) ?? [])}</span>
                    </span>
                    <Button
                      small
                      icon="plus"
                      disabled={taken.includes(household.id)}
                      onClick={() => onPick({ id: household.id, address: household.address })}
                    >
                      {pick}
                    </Button>
                  </li>
                ))}
              </ul>
            ) : (
              <Empty />
            )
          }
        </Answered>
      )}
    </div>
  );
}

/** One door: found, shown, and to be changed again. */
export function OneDoor({
  communityCode,
  label,
  not,
  door,
  onChange,
}: {
  communityCode: string;
  label: string;
  /** The door that is no answer. */
  not?: string;
  door?: Door;
  onChange: (door: Door | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.one}>
      <legend>{label}</legend>
      {door ? (
        <p className="acts">
          <strong>{door.address}</strong>
          <Button small onClick={() => onChange(undefined)}>
            {t("console.household.otherDoor")}
          </Button>
        </p>
      ) : (
        <HouseholdSearch
          communityCode={communityCode}
          taken={not ? [not] : []}
          pick={t("console.supply.choose")}
          onPick={onChange}
        />
      )}
    </fieldset>
  );
}
