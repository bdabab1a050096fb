import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { clockTime } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { SelectField, TextArea, TextField } from "../../ui/fields";
import { TimeField } from "../../ui/TimeField";
import type { ShiftFile } from "./AttendanceTable";
import { duringShift } from "./week";

const changes = ["place", "end"] as const;

/** 变更: another place or an earlier end, also under way; all who are on it are told. */
export function ChangeShiftDialog({ of, onClose }: { of: ShiftFile; onClose: () => void }) {
  const { t } = useTranslation();
  const move = useAct("MoveShift");
  const shorten = useAct("ShortenShift");
  const [change, setChange] = useState<(typeof changes)[number]>("place");
  const [place, setPlace] = useState(of.place);
  const [to, setTo] = useState(clockTime(of.endsAt));
  const [reason, setReason] = useState("");
  const act = change === "place" ? move : shorten;
  const run = () =>
    change === "place"
      ? move.run({ shiftId: of.id, place: place.trim(), reason: reason.trim() })
      : shorten.run({ shiftId: of.id, endsAt: duringShift(of.startsAt, to), reason: reason.trim() });
  return (
    <ActDialog
      title={t("console.shift.change")}
      confirm={t("console.shift.changeConfirm")}
      busy={act.busy}
      disabled={!reason.trim() || (change === "place" ? !place.trim() : !to)}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await run()) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.title}</strong> {t("console.shift.changeHint")}
      </p>
      <SelectField
        label={t("console.shift.what")}
        value={change}
        onChange={(value) => setChange(changes.find((each) => each === value) ?? "place")}
      >
        {changes.map((each) => (
          <option key={each} value={each}>
            {t(`console.shift.changes.${each}`)}
          </option>
        ))}
      </SelectField>
      {change === "place" ? (
        <TextField
          label={t("console.shift.place")}
          hint={t("console.shift.placeHint")}
          required
          value={place}
          onChange={setPlace}
        />
      ) : (
        <TimeField label={t("console.shift.to")} required value={to} onChange={setTo} />
      )}
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
