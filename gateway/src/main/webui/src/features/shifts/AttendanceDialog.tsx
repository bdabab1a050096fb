import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { clockTime, spanOf } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Choices, FieldRow, TextArea } from "../../ui/fields";
import { TimeField } from "../../ui/TimeField";
import { duringShift } from "./week";

/** 登记到岗: when someone came and left, or that she did not come, as those who run the shift saw it. */
export function AttendanceDialog({
  of,
  shift,
  onClose,
}: {
  of: {
    readonly id: string;
    readonly checkedInAt: string | null;
    readonly checkedOutAt: string | null;
    readonly volunteer: { readonly name: string };
  };
  shift: { readonly startsAt: string; readonly endsAt: string };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("RecordAttendance");
  const [came, setCame] = useState(of.checkedInAt ? clockTime(of.checkedInAt) : clockTime(shift.startsAt));
  const [left, setLeft] = useState(of.checkedOutAt ? clockTime(of.checkedOutAt) : "");
  const [said, setSaid] = useState<("absent" | "extended")[]>([]);
  const [reason, setReason] = useState("");
  const absent = said.includes("absent");
  const extended = said.includes("extended");
  const at = (time: string) => (time ? duringShift(shift.startsAt, time) : undefined);
  // Someone who checked in was there, unless that was a mistake: then it is said why.
  const owed = extended || (absent && of.checkedInAt !== null);
  return (
    <ActDialog
      title={t("console.shift.record")}
      confirm={t("act.save")}
      busy={act.busy}
      disabled={owed && !reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const attendance = absent
          ? { absent, reason: reason.trim() || undefined }
          : {
              arrivedAt: at(came),
              leftAt: at(left),
              extended: extended || undefined,
              reason: reason.trim() || undefined,
            };
        if (await act.run({ bookingId: of.id, attendance })) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.volunteer.name}</strong> {spanOf(shift)}
      </p>
      <Choices
        label={t("console.shift.said")}
        options={(["absent", "extended"] as const).map((value) => ({ value, label: t(`console.shift.${value}`) }))}
        chosen={said}
        onChange={setSaid}
      />
      {!absent && (
        <FieldRow>
          <TimeField label={t("console.shift.checkedIn")} required value={came} onChange={setCame} />
          <TimeField label={t("console.shift.checkedOut")} optional value={left} onChange={setLeft} />
        </FieldRow>
      )}
      <TextArea label={t("act.reason")} optional={!owed} required={owed} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
