import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { clockTime, dayAndTime } from "../../text/format";
import { Button } from "../../ui/Button";
import { LONGEST_PAGE } from "../../ui/Newest";
import { Section, WorkRow } from "../board/Section";
import { AttendanceDialog } from "./AttendanceDialog";

type Missing = NonNullable<Result<"MissingCheckOuts">["missingCheckOuts"]>[number];

/** Who is still checked in though the shift is over; nothing where nobody is. */
export function CheckOutList({ area }: { area: string }) {
  const { t } = useTranslation();
  const missing = useQuestion("MissingCheckOuts", { area }).answer?.data.missingCheckOuts ?? [];
  const [open, setOpen] = useState<Missing>();
  if (missing.length === 0) return null;
  return (
    <Section
      title={t("console.duty.checkOuts")}
      icon="people"
      total={missing.length}
      cut={missing.length >= LONGEST_PAGE}
      done=""
      away={[]}
    >
      {missing.map((each) => (
        <WorkRow
          key={each.id}
          main={each.volunteer.name}
          beside={
            <>
              <Link to={`/console/shifts/${each.shift.id}`}>{each.shift.title}</Link>{" "}
              <span className="numbers">
                {t("console.duty.endedAt", { time: dayAndTime(each.shift.endsAt) })} · {t("console.shift.checkedIn")}{" "}
                {each.checkedInAt ? clockTime(each.checkedInAt) : "—"}
                {each.volunteer.phone && (
                  <>
                    {" · "}
                    <a href={`tel:${each.volunteer.phone}`}>{each.volunteer.phone}</a>
                  </>
                )}
              </span>
            </>
          }
          acts={
            <Button small onClick={() => setOpen(each)}>
              {t("console.duty.putRight")}
            </Button>
          }
        />
      ))}
      {open && <AttendanceDialog of={open} shift={open.shift} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}
