import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { shortDay } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextArea } from "../../ui/fields";
import { ActRefused, Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import type { Account } from "./LeaveList";
import { useTime } from "./time";

type Entry = NonNullable<Result<"LeaveEntries">["leaveEntries"]>[number];

/** 明细: what was earned and taken, and the way to take an entry back. */
export function EntriesDialog({ of, onClose }: { of: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const time = useTime();
  const question = useQuestion("LeaveEntries", { volunteerId: of.volunteerId, area: of.communityCode });
  const [countering, setCountering] = useState<Entry>();
  const title = t("running.leave.entriesOf", { name: of.name });
  return (
    <Dialog title={title} wide onClose={onClose}>
      {countering && <Counter of={countering} onDone={() => setCountering(undefined)} />}
      <Answered question={question}>
        {({ leaveEntries }, away) => {
          if (!leaveEntries) return <Away services={away} again={question.again} />;
          return (
            <Table
              label={title}
              head={[
                t("running.leave.day"),
                t("running.leave.kind"),
                t("running.leave.amount"),
                t("act.reason"),
                <span key="acts" className="heard">
                  {t("act.more")}
                </span>,
              ]}
            >
              {leaveEntries.map((entry) => (
                <tr key={entry.id}>
                  <td className="numbers">{shortDay(entry.day)}</td>
                  <td>
                    {t(`running.leave.kinds.${entry.kind}`)}
                    {entry.countered && ` ${t("running.leave.countered")}`}
                  </td>
                  <td className="numbers">{time(entry.minutes)}</td>
                  <td>{entry.reason}</td>
                  <td>
                    {entry.kind === "TAKEN" && !entry.countered && (
                      <Button small onClick={() => setCountering(entry)}>
                        {t("running.leave.counter")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </Table>
          );
        }}
      </Answered>
    </Dialog>
  );
}

function Counter({ of, onDone }: { of: Entry; onDone: () => void }) {
  const { t } = useTranslation();
  const time = useTime();
  const act = useAct("CounterLeave");
  const [reason, setReason] = useState("");
  return (
    <form
      style={{ display: "contents" }}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await act.run({ entryId: of.id, reason: reason.trim() })) onDone();
      }}
    >
      <p>
        <strong className="numbers">
          {shortDay(of.day)} {time(of.minutes)}
        </strong>{" "}
        {t("running.leave.counterText")}
      </p>
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
      <ActRefused refusal={act.refusal} />
      <div className="acts">
        <Button type="submit" look="danger" busy={act.busy} disabled={!reason.trim()}>
          {t("running.leave.counterConfirm")}
        </Button>
        <Button onClick={onDone}>{t("act.cancel")}</Button>
      </div>
    </form>
  );
}
