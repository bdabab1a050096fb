import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { clockTime } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { SelectField, TextArea, TextField } from "../../ui/fields";
import { TimeField } from "../../ui/TimeField";
import type { ShiftFile } from "./AttendanceTable";
import { duringShift } from "./week";

const changes = ["place", "end", "capacity", "words"] as const;

/** 变更: another place, an earlier end, more or fewer places, other words; also under way. */
export function ChangeShiftDialog({ of, onClose }: { of: ShiftFile; onClose: () => void }) {
  const { t } = useTranslation();
  const move = useAct("MoveShift");
  const shorten = useAct("ShortenShift");
  const other = useAct("ChangeShift");
  const [what, setWhat] = useState<(typeof changes)[number]>("place");
  const [place, setPlace] = useState(of.place);
  const [to, setTo] = useState(clockTime(of.endsAt));
  const [capacity, setCapacity] = useState(String(of.capacity));
  const [title, setTitle] = useState(of.title);
  const [note, setNote] = useState(of.note ?? "");
  const [why, setWhy] = useState("");
  const reason = why.trim();
  const act = { place: move, end: shorten, capacity: other, words: other }[what];
  const said = { place: place.trim(), end: to, capacity: Number(capacity) >= 1, words: title.trim() }[what];
  const run = {
    place: () => move.run({ shiftId: of.id, place: place.trim(), reason }),
    end: () => shorten.run({ shiftId: of.id, endsAt: duringShift(of.startsAt, to), reason }),
    capacity: () => other.run({ shiftId: of.id, change: { capacity: Number(capacity) }, reason }),
    words: () => other.run({ shiftId: of.id, change: { title: title.trim(), note: note.trim() }, reason }),
  }[what];
  const told = what === "place" || what === "end";
  return (
    <ActDialog
      title={t("console.shift.change")}
      confirm={t("console.shift.changeConfirm")}
      busy={act.busy}
      disabled={!reason || !said}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await run()) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.title}</strong> {t(told ? "console.shift.changeHint" : "console.shift.keepHint")}
      </p>
      <SelectField
        label={t("console.shift.what")}
        value={what}
        onChange={(value) => setWhat(changes.find((each) => each === value) ?? "place")}
      >
        {changes.map((each) => (
          <option key={each} value={each}>
            {t(`console.shift.changes.${each}`)}
          </option>
        ))}
      </SelectField>
      {what === "place" && (
        <TextField
          label={t("console.shift.place")}
          hint={t("console.shift.placeHint")}
          required
          value={place}
          onChange={setPlace}
        />
      )}
      {what === "end" && <TimeField label={t("console.shift.to")} required value={to} onChange={setTo} />}
      {what === "capacity" && (
        <TextField
          type="number"
          min={String(Math.max(1, of.booked))}
          label={t("console.shift.capacity")}
          required
          value={capacity}
          onChange={setCapacity}
        />
      )}
      {what === "words" && (
        <>
          <TextField label={t("console.shift.title")} required value={title} onChange={setTitle} />
          <TextArea label={t("console.duty.note")} value={note} onChange={setNote} />
        </>
      )}
      <TextArea label={t("act.reason")} required value={why} onChange={setWhy} />
    </ActDialog>
  );
}
