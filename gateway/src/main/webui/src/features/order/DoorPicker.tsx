import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/fields";
import { Icon } from "../../ui/Icon";
import { Empty, Loading, Refused } from "../../ui/states";
import { useRound } from "../round/round";
import styles from "./Order.module.css";

export interface PickedDoor {
  readonly id: string;
  readonly address: string;
  readonly communityCode: string;
}

const PAUSE_MILLIS = 300;
const FIRST = 20;

/** Finds a household by address, room or name; without signal among the doors of the round. */
export function DoorPicker({
  picked,
  onPick,
}: {
  picked?: PickedDoor;
  onPick: (door: PickedDoor | undefined) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  if (picked) {
    return (
      <div className={styles.picked}>
        <Icon name="home" />
        <strong>{picked.address}</strong>
        <Button onClick={() => onPick(undefined)}>{t("phone.order.otherDoor")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.picker}>
      <TextField
        label={t("phone.order.door")}
        hint={t("phone.order.doorHint")}
        type="search"
        value={typed}
        onChange={setTyped}
      />
      {typed.trim() && <Found text={typed.trim()} onPick={onPick} />}
    </div>
  );
}

function Found({ text, onPick }: { text: string; onPick: (door: PickedDoor) => void }) {
  const { t } = useTranslation();
  const [paused, setPaused] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text]);
  const { answer, refusal, again } = useQuestion("FindDoors", paused ? { text: paused, first: FIRST } : undefined);
  const round = useRound().answer?.data ?? [];
  const isCutOff = refusal?.code === "UNREACHABLE";
  if (refusal && !isCutOff) return <Refused refusal={refusal} again={again} />;
  if (!answer && !isCutOff) return <Loading />;
  const walked = round.flatMap(({ household }) => household ?? []).filter(({ address }) => address.includes(text));
  const doors = isCutOff ? walked : (answer?.data.households?.nodes ?? []);
  return (
    <>
      {isCutOff && <p className="soft">{t("phone.order.onlyRound")}</p>}
      {doors.length === 0 && <Empty text={t("phone.order.noDoor")} />}
      <ul className={styles.doors}>
        {doors.map(({ id, address, community }) => (
          <li key={id}>
            <button type="button" onClick={() => onPick({ id, address, communityCode: community.code })}>
              {address}
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
