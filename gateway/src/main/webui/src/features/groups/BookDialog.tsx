import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct, useQuestion } from "../../graph/question";
import { useDraft } from "../../offline/draft";
import { clockTime, dayName, dayOf, listed } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { SelectField, TextArea } from "../../ui/fields";
import { Loading } from "../../ui/states";
import { isUndrawn } from "../draw/draw";
import type { Organisation } from "./GroupPage";
import { lacking, peopleIn } from "./names";

const FIRST = 100;

interface Filled {
  /** Of the booking: sent twice, it happens once. */
  readonly id: string;
  readonly shiftId: string;
  readonly list: string;
}

/** 按名单报名: places of one shift for all of a list, or for none. */
export function BookDialog({ of, onClose }: { of: Organisation; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("BookForGroup");
  const [from] = useState(() => new Date().toISOString());
  const filter = { from, open: true, area: of.community?.code };
  const { answer, refusal } = useQuestion("FreeShifts", { filter, first: FIRST });
  const [{ id, shiftId, list }, fill, done] = useDraft<Filled>(
    `group ${of.id}`,
    () => ({ id: crypto.randomUUID(), shiftId: "", list: "" }),
    of.name,
  );
  // Corrected, it is another booking: under the same id it would be refused.
  const change = (part: Partial<Filled>) => fill({ ...part, id: crypto.randomUUID() });
  const shifts = answer?.data.shifts?.nodes.filter(
    (each) => each.startsAt > from && !isUndrawn(each) && each.post !== "HOUSEHOLD_WATCH",
  );
  const people = peopleIn(list);
  const bad = lacking(people);
  const chosen = shifts?.find((each) => each.id === shiftId);
  return (
    <ActDialog
      title={t("volunteer.group.book")}
      confirm={t("volunteer.group.bookConfirm", { count: people.length })}
      wide
      busy={act.busy}
      disabled={!chosen || people.length === 0 || bad.length > 0}
      refusal={act.refusal ?? refusal}
      onConfirm={async () => {
        if (!(await act.run({ organisationId: of.id, booking: { id, shiftId, people } }))) return;
        done();
        onClose();
      }}
      onClose={onClose}
    >
      {!shifts && !refusal && <Loading />}
      {shifts && (
        <SelectField
          label={t("volunteer.group.shift")}
          hint={
            shifts.length === 0
              ? t("volunteer.shift.nothing")
              : chosen
                ? t("volunteer.group.left", { count: chosen.capacity - chosen.booked })
                : answer?.data.shifts?.pageInfo.hasNextPage
                  ? t("list.soonest")
                  : undefined
          }
          required
          value={chosen ? shiftId : ""}
          onChange={(value) => change({ shiftId: value })}
        >
          <option value="">{t("volunteer.swap.choose")}</option>
          {shifts.map((each) => (
            <option key={each.id} value={each.id}>
              {`${dayName(dayOf(each.startsAt))} ${clockTime(each.startsAt)} ${each.title} ${each.booked}/${each.capacity}`}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea
        label={t("volunteer.group.list")}
        hint={t("volunteer.group.listHint")}
        required
        value={list}
        error={bad.length > 0 ? t("volunteer.group.lacking", { lines: listed(bad.map(String)) }) : undefined}
        onChange={(value) => change({ list: value })}
      />
      <p className="soft small">{t("volunteer.group.allOrNone")}</p>
    </ActDialog>
  );
}
