import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { dayName, daysAfter } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { TextField } from "../../ui/fields";
import { mondayOf } from "./week";

const DAYS = 7;

/** 复制整周: the shifts of a week once more in another. */
export function CopyWeekDialog({
  communityCode,
  monday,
  onClose,
}: {
  communityCode: string;
  monday: string;
  onClose: (copiedTo?: string) => void;
}) {
  const { t } = useTranslation();
  const act = useAct("CopyShifts");
  const [to, setTo] = useState(daysAfter(monday, DAYS));
  const start = mondayOf(to || monday);
  return (
    <ActDialog
      title={t("console.shift.copyWeek")}
      confirm={t("console.shift.copyWeekConfirm")}
      busy={act.busy}
      disabled={!to || start === monday}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ communityCode, from: monday, to: start, days: DAYS })) onClose(start);
      }}
      onClose={() => onClose()}
    >
      <p>
        {t("console.shift.copyWeekHint", {
          from: dayName(monday),
          to: dayName(start),
        })}
      </p>
      <TextField type="date" label={t("console.shift.copyWeekTo")} required value={to} onChange={setTo} />
    </ActDialog>
  );
}
