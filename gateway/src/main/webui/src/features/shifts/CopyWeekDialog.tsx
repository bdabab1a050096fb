import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct } from "../../graph/question";
import { dayName, dayOf, daysAfter, shortDay, spanOf } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextField } from "../../ui/fields";
import { mondayOf } from "./week";

const DAYS = 7;

type Copied = Result<"CopyWeek">["copyWeek"];

/** 复制整周: the shifts of a week once more in another; what was left out is told before the other week opens. */
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
  const act = useAct("CopyWeek");
  const [to, setTo] = useState(daysAfter(monday, DAYS));
  const [copied, setCopied] = useState<Copied>();
  const start = mondayOf(to || monday);
  if (copied) return <LeftOut of={copied} onClose={() => onClose(start)} />;
  return (
    <ActDialog
      title={t("console.shift.copyWeek")}
      confirm={t("console.shift.copyWeekConfirm")}
      busy={act.busy}
      disabled={!to || start === monday}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({ communityCode, from: monday, to: start, days: DAYS });
        if (!done) return;
        if (done.copyWeek.leftOut.length === 0) onClose(start);
        else setCopied(done.copyWeek);
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

function LeftOut({ of, onClose }: { of: Copied; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("console.shift.copied", { count: of.made.length, left: of.leftOut.length })} onClose={onClose}>
      <ul>
        {of.leftOut.map(({ shift, why }) => (
          <li key={shift.id}>
            <strong>{shift.title}</strong>{" "}
            <span className="numbers">
              {shortDay(dayOf(shift.startsAt))} {spanOf(shift)}
            </span>{" "}
            {shift.place} <span className="soft">{t(`console.shift.notCopied.${why}`)}</span>
          </li>
        ))}
      </ul>
      <div className="acts">
        <Button look="main" onClick={onClose}>
          {t("view.close")}
        </Button>
      </div>
    </Dialog>
  );
}
