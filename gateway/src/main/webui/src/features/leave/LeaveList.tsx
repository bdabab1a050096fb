import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { useFilters } from "../../ui/filters";
import { Paged } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { EntriesDialog } from "./EntriesDialog";
import { TakeDialog } from "./TakeDialog";
import { useTime } from "./time";

export type Account = NonNullable<Result<"LeaveAccounts">["leaveAccounts"]>["nodes"][number];

/** 调休: what people have left, by community and person. */
export function LeaveList({ area }: { area: string }) {
  const { t } = useTranslation();
  const time = useTime();
  const question = useQuestion("LeaveAccounts", { area, after: useFilters().get("after") || undefined });
  const [open, setOpen] = useState<{ act: "take" | "entries"; of: Account }>();
  const close = () => setOpen(undefined);
  return (
    <Answered question={question}>
      {({ leaveAccounts }, away) => {
        if (!leaveAccounts) return <Away services={away} again={question.again} />;
        return (
          <Paged page={leaveAccounts} away={away} again={question.again} empty={t("running.leave.none")}>
            <Table
              label={t("running.leave.title")}
              head={[
                t("running.leave.name"),
                t("running.leave.left"),
                <span key="acts" className="heard">
                  {t("act.more")}
                </span>,
              ]}
            >
              {leaveAccounts.nodes.map((each) => (
                <tr key={each.communityCode + each.volunteerId}>
                  <td>{each.name}</td>
                  <td className="numbers">{time(each.minutes)}</td>
                  <td>
                    <span className="acts">
                      <Button small onClick={() => setOpen({ act: "take", of: each })}>
                        {t("running.leave.take")}
                      </Button>
                      <Button small onClick={() => setOpen({ act: "entries", of: each })}>
                        {t("running.leave.entries")}
                      </Button>
                    </span>
                  </td>
                </tr>
              ))}
            </Table>
            {open?.act === "take" && <TakeDialog of={open.of} onClose={close} />}
            {open?.act === "entries" && <EntriesDialog of={open.of} onClose={close} />}
          </Paged>
        );
      }}
    </Answered>
  );
}
