import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAct } from "../../graph/question";
import { dayOf, daysAfter, today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FieldRow, TextField } from "../../ui/fields";
import { mondayOf } from "../shifts/week";
import { type Plan, shiftsIn } from "./plan";

/** 生成班次: the shifts of a plan for a span of days; asked again, what is there stays. */
export function GenerateDialog({ of, onClose }: { of: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("GenerateShifts");
  // Who plans, plans next week.
  const [from, setFrom] = useState(() => daysAfter(mondayOf(today()), 7));
  const [to, setTo] = useState(() => daysAfter(mondayOf(today()), 13));
  const [made, setMade] = useState<{ count: number; first?: string }>();
  const count = shiftsIn(of, from, to);
  if (made) {
    const week = new URLSearchParams({ area: of.community?.code ?? "", week: mondayOf(made.first ?? from) });
    return (
      <Dialog title={of.title} onClose={onClose}>
        <p role="status">{t("console.duty.generated", { count: made.count })}</p>
        <div className="acts">
          <Link to={`/console/shifts?${week}`}>{t("console.duty.seeWeek")}</Link>
          <Button onClick={onClose}>{t("view.close")}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <ActDialog
      title={t("console.duty.generate")}
      confirm={t("console.duty.generateConfirm")}
      busy={act.busy}
      disabled={count === 0}
      refusal={act.refusal}
      onConfirm={async () => {
        const shifts = (await act.run({ planId: of.id, from, to }))?.generateShifts;
        if (shifts) setMade({ count: shifts.length, first: shifts.map((each) => dayOf(each.startsAt)).sort()[0] });
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.title}</strong>{" "}
        {count > 0 ? t("console.duty.generateText", { count }) : t("console.duty.generateNone")}
      </p>
      <FieldRow>
        <TextField type="date" label={t("console.duty.first")} required value={from} onChange={setFrom} />
        <TextField
          type="date"
          label={t("console.duty.last")}
          required
          min={from}
          value={to}
          onChange={setTo}
          error={act.refusal?.field?.endsWith("to") ? act.refusal.words : undefined}
        />
      </FieldRow>
    </ActDialog>
  );
}
