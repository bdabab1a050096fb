import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { FieldRow, TextArea, TextField } from "../../ui/fields";
import type { Account } from "./LeaveList";
import { useTime } from "./time";

/** 登记已休: leave that somebody takes. */
export function TakeDialog({ of, onClose }: { of: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const time = useTime();
  const act = useAct("TakeLeave");
  const [filled, setFilled] = useState(() => ({
    id: crypto.randomUUID(),
    day: today(),
    hours: String(Math.min(8, Math.floor(of.minutes / 60))),
    minutes: "0",
    reason: "",
  }));
  // Corrected, it is another entry: under the same id it would be refused.
  const put = (name: "day" | "hours" | "minutes" | "reason") => (value: string) =>
    setFilled({ ...filled, id: crypto.randomUUID(), [name]: value });
  const minutes = Number(filled.hours) * 60 + Number(filled.minutes);
  return (
    <ActDialog
      title={t("running.leave.take")}
      confirm={t("running.leave.takeConfirm")}
      busy={act.busy}
      disabled={!(minutes > 0)}
      refusal={act.refusal}
      onConfirm={async () => {
        const leave = {
          id: filled.id,
          communityCode: of.communityCode,
          volunteerId: of.volunteerId,
          day: filled.day,
          minutes,
          reason: filled.reason.trim() || undefined,
        };
        if (await act.run({ leave })) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.name}</strong> {t("running.leave.left")} <span className="numbers">{time(of.minutes)}</span>
      </p>
      <FieldRow>
        <TextField type="date" label={t("running.leave.day")} required value={filled.day} onChange={put("day")} />
        <TextField
          type="number"
          min="0"
          max="24"
          label={t("running.leave.hours")}
          required
          value={filled.hours}
          onChange={put("hours")}
          error={act.refusal?.field?.endsWith("minutes") ? act.refusal.words : undefined}
        />
        <TextField
          type="number"
          min="0"
          max="59"
          label={t("running.leave.minutes")}
          required
          value={filled.minutes}
          onChange={put("minutes")}
        />
      </FieldRow>
      <TextArea label={t("act.reason")} optional value={filled.reason} onChange={put("reason")} />
    </ActDialog>
  );
}
