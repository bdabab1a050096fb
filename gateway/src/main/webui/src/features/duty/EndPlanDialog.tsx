import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import type { Plan } from "./plan";

/** 停用计划: what was made of it stays. */
export function EndPlanDialog({ of, onClose }: { of: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("EndDutyPlan");
  return (
    <ActDialog
      title={t("console.duty.endPlan")}
      confirm={t("console.duty.endPlanConfirm")}
      danger
      busy={act.busy}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ planId: of.id })) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.title}</strong> {of.place}
      </p>
      <p>{t("console.duty.endPlanHint")}</p>
    </ActDialog>
  );
}
