import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { clockTime, dayAndTime } from "../../text/format";
import { Button } from "../../ui/Button";
import { LONGEST_PAGE } from "../../ui/Newest";
import { Section, WorkRow } from "../board/Section";
import { AttendanceDialog } from "./AttendanceDialog";

type Unsettled =
  | NonNullable<Result<"MissingCheckOuts">["missingCheckOuts"]>[number]
  | NonNullable<Result<"NoShows">["noShows"]>[number];

/** Whose hours a shift that is over leaves open: who never left, and of whom nobody said whether she came. */
export function UnsettledList({ area }: { area: string }) {
  const { t } = useTranslation();
  const missing = useQuestion("MissingCheckOuts", { area }).answer?.data.missingCheckOuts ?? [];
  const unseen = useQuestion("NoShows", { area }).answer?.data.noShows ?? [];
  return (
    <>
      <Bookings
        title={t("console.duty.checkOuts")}
        act={t("console.duty.putRight")}
        of={missing}
        beside={(each) => (
          <>
            {" · "}
            {t("console.shift.checkedIn")} {each.checkedInAt ? clockTime(each.checkedInAt) : "—"}
          </>
        )}
      />
      <Bookings title={t("console.duty.noShows")} act={t("console.duty.sayWhetherCame")} of={unseen} />
    </>
  );
}

/** Nothing where there is nobody. */
function Bookings({
  title,
  act,
  of,
  beside,
}: {
  title: string;
  act: string;
  of: readonly Unsettled[];
  beside?: (each: Unsettled) => ReactNode;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Unsettled>();
  if (of.length === 0) return null;
  return (
    <Section title={title} icon="people" total={of.length} cut={of.length >= LONGEST_PAGE} done="" away={[]}>
      {of.map((each) => (
        <WorkRow
          key={each.id}
          main={each.volunteer.name}
          beside={
            <>
              <Link to={`/console/shifts/${each.shift.id}`}>{each.shift.title}</Link>{" "}
              <span className="numbers">
                {t("console.duty.endedAt", { time: dayAndTime(each.shift.endsAt) })}
                {beside?.(each)}
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
              {act}
            </Button>
          }
        />
      ))}
      {open && <AttendanceDialog of={open} shift={open.shift} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}
