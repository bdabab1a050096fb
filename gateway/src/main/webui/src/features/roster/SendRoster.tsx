import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile, sendFile } from "../../graph/file";
import { acted, useErrand } from "../../graph/question";
import { Button } from "../../ui/Button";
import { keep } from "../../ui/keep";
import { ActRefused } from "../../ui/states";
import styles from "./Roster.module.css";

/** Sends a file to be looked through; nothing of it is stored by that. */
export function SendRoster({ communityCode, onBegin }: { communityCode: string; onBegin: (id: string) => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const { run, busy, refusal } = useErrand();

  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (!file) return;
        const id = crypto.randomUUID();
        onBegin(id);
        run(() => sendFile(`/rosters/${id}?communityCode=${communityCode}`, file)).finally(acted);
      }}
    >
      <h2>{t("console.roster.send")}</h2>
      <p className="soft">{t("console.roster.sendHint")}</p>
      <div className={styles.file}>
        <label>
          {t("console.roster.file")}
          {/* The browser's own button speaks the browser's language. */}
          <input
            className="heard"
            type="file"
            accept=".xlsx,.csv"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </label>
        <span className="soft">{file?.name ?? t("console.roster.noFile")}</span>
      </div>
      <ActRefused refusal={refusal} />
      {refusal?.problem === "ROSTER_HEADING_TWICE" && (
        <p>{t("console.roster.columns", { columns: refusal.field ?? "" })}</p>
      )}
      <div className="acts">
        <Button type="submit" look="main" busy={busy} disabled={busy || !file}>
          {t("console.roster.look")}
        </Button>
        <Button
          disabled={busy}
          onClick={() => run(async () => keep("roster-template.xlsx", await fetchFile("/rosters/template")))}
        >
          {t("console.roster.template")}
        </Button>
      </div>
    </form>
  );
}
