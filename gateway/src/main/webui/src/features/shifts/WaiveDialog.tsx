import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { dayOf, daysAfter } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextArea } from "../../ui/fields";
import type { ShiftFile } from "./AttendanceTable";
import { PersonField } from "./PersonField";
import { usePeople } from "./people";

// Who lacks rest for this shift is on others not far from it.
const DAYS_AROUND = 7;

/** 放宽休息限制: one person may do this shift with less rest than the rules ask for. */
export function WaiveDialog({ of, onClose }: { of: ShiftFile; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("WaiveRest");
  const day = dayOf(of.startsAt);
  const people = usePeople(of.community?.code, daysAfter(day, -DAYS_AROUND), daysAfter(day, DAYS_AROUND));
  const [whom, setWhom] = useState("");
  const [reason, setReason] = useState("");
  const [waived, setWaived] = useState<string>();
  if (waived) {
    return (
      <Dialog title={t("console.duty.waive")} onClose={onClose}>
        <p role="status">{t("console.duty.waived", { name: waived })}</p>
        <div className="acts">
          <Button onClick={onClose}>{t("view.close")}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <ActDialog
      title={t("console.duty.waive")}
      confirm={t("console.duty.waiveConfirm")}
      busy={act.busy}
      disabled={!whom || !reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({ shiftId: of.id, volunteerId: whom, reason: reason.trim() });
        if (done) setWaived(people?.find(({ id }) => id === whom)?.name);
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.title}</strong> {t("console.duty.waiveHint")}
      </p>
      <PersonField
        label={t("console.duty.whom")}
        hint={people?.length === 0 ? t("console.duty.noOne") : undefined}
        people={people}
        chosen={whom}
        onChoose={setWhom}
      />
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
