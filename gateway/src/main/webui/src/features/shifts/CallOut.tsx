import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { Button } from "../../ui/Button";
import { ActRefused } from "../../ui/states";

/** 召集: tells idle people with the skill that this shift lacks hands, and how many were told. */
export function CallOut({ shiftId, small }: { shiftId: string; small?: boolean }) {
  const { t } = useTranslation();
  const act = useAct("CallOut");
  const [told, setTold] = useState<number>();
  return (
    <>
      <ActRefused refusal={act.refusal} />
      {told !== undefined && <span role="status">{t("console.shift.calledOut", { count: told })}</span>}
      <Button small={small} busy={act.busy} onClick={async () => setTold((await act.run({ shiftId }))?.callOut)}>
        {t("console.shift.callOut")}
      </Button>
    </>
  );
}
