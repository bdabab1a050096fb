import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { SelectField } from "../../ui/fields";

/** 值守哪一户: of a watch, the household under observation that it is for. The meeting point stays another place. */
export function WatchedCase({
  communityCode,
  chosen,
  onChange,
}: {
  communityCode: string;
  chosen: string;
  onChange: (caseId: string) => void;
}) {
  const { t } = useTranslation();
  const known = useQuestion("WatchableCases", { area: communityCode }).answer?.data.isolationCases;
  const cases = known?.nodes ?? [];
  return (
    <SelectField
      label={t("console.shift.watched")}
      hint={known?.pageInfo.hasNextPage ? t("console.shift.watchedMore", { count: cases.length }) : undefined}
      value={chosen}
      onChange={onChange}
    >
      <option value="">{t("console.shift.watchedNone")}</option>
      {cases.map(({ id, household }) => (
        <option key={id} value={id}>
          {household?.address ?? id}
        </option>
      ))}
    </SelectField>
  );
}
