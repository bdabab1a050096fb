import { useTranslation } from "react-i18next";
import { fetchFile } from "../../graph/file";
import { useErrand } from "../../graph/question";
import { today } from "../../text/format";
import { Button } from "../../ui/Button";
import { keep } from "../../ui/keep";
import { ActRefused } from "../../ui/states";

/** The register of a community as a roster that can be filled in and imported again. */
export function RosterExport({ communityCode }: { communityCode: string }) {
  const { t } = useTranslation();
  const { run, busy, refusal } = useErrand();

  async function fetchRoster() {
    const file = await fetchFile(`/rosters/export?communityCode=${communityCode}`);
    keep(`roster-${communityCode}-${today()}.xlsx`, file);
  }

  return (
    <>
      <Button busy={busy} disabled={busy} onClick={() => run(fetchRoster)}>
        {t("console.roster.export")}
      </Button>
      <ActRefused refusal={refusal} />
    </>
  );
}
