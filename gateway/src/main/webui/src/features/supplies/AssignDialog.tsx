import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndSpan } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Answered } from "../../ui/Answered";
import { SelectField } from "../../ui/fields";
import { Empty } from "../../ui/states";

/** 派单: puts orders of one community into the hands of a delivery or shopping shift that has not ended. */
export function AssignDialog({
  orderIds,
  communityCode,
  onClose,
}: {
  orderIds: readonly string[];
  communityCode: string;
  /** Done: the orders were assigned, and not put off. */
  onClose: (done: boolean) => void;
}) {
  const { t } = useTranslation();
  const act = useAct("AssignSupplyOrders");
  const [from] = useState(() => new Date().toISOString());
  const [shiftId, setShiftId] = useState("");
  const shifts = useQuestion("Shifts", { filter: { area: communityCode, from, posts: ["DELIVERY", "SHOPPING"] } });
  return (
    <ActDialog
      title={t("console.supply.assign", { count: orderIds.length })}
      confirm={t("console.supply.assignConfirm")}
      busy={act.busy}
      disabled={!shiftId}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ orderIds: [...orderIds], shiftId })) onClose(true);
      }}
      onClose={() => onClose(false)}
    >
      <Answered question={shifts}>
        {(data) => {
          const nodes = data.shifts?.nodes.filter(({ cancelled }) => !cancelled) ?? [];
          if (nodes.length === 0) return <Empty text={t("console.supply.noShift")} />;
          return (
            <SelectField
              label={t("console.supply.shift")}
              hint={data.shifts?.pageInfo.hasNextPage ? t("list.soonest") : undefined}
              value={shiftId}
              onChange={setShiftId}
              required
            >
              <option value="">{t("console.choose")}</option>
              {nodes.map((shift) => (
                <option key={shift.id} value={shift.id}>
                  {`${dayAndSpan(shift)} ${shift.title} ${shift.booked}/${shift.capacity}`}
                </option>
              ))}
            </SelectField>
          );
        }}
      </Answered>
    </ActDialog>
  );
}
