import { useTranslation } from "react-i18next";
import { today } from "../../text/format";
import { FileButton } from "../../ui/FileButton";

/** The register of a community as a roster that can be filled in and imported again. */
export function RosterExport({ communityCode }: { communityCode: string }) {
  const { t } = useTranslation();
  return (
    <FileButton
      path={`/rosters/export?communityCode=${communityCode}`}
      name={`roster-${communityCode}-${today()}.xlsx`}
    >
      {t("console.roster.export")}
    </FileButton>
  );
}
