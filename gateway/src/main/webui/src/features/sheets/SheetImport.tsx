import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askWithFile } from "../../graph/file";
import { acted, useErrand } from "../../graph/question";
import { number } from "../../text/format";
import { own } from "../../text/own";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { ActRefused } from "../../ui/states";
import { Table } from "../../ui/Table";
import styles from "../roster/Roster.module.css";
import { counted, type Report, toStore, verdicts } from "./report";

/** A file that does all of it or nothing: looked through first, then stored by a second word. */
export function SheetImport({
  title,
  hint,
  accept,
  check,
  store,
}: {
  title: string;
  hint: string;
  accept: string;
  /** Where it is looked through, by POST. */
  check: string;
  store: { readonly path: string; readonly method: "POST" | "PUT" };
}) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Report>();
  const { run, busy, refusal } = useErrand();
  const ready = report && !report.stored ? toStore(report) : 0;

  async function look(chosen: File) {
    setReport(await run(() => askWithFile<Report>(check, chosen)));
  }

  async function keep(chosen: File) {
    const done = await run(() => askWithFile<Report>(store.path, chosen, store.method));
    if (!done) return;
    setReport(done);
    acted();
  }

  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) look(file);
      }}
    >
      <h2>{title}</h2>
      <p className="soft">{hint}</p>
      <div className={styles.file}>
        <label>
          {t("running.sheet.file")}
          {/* The browser's own button speaks the browser's language. */}
          <input
            className="heard"
            type="file"
            accept={accept}
            onChange={(event) => {
              setFile(event.target.files?.[0]);
              setReport(undefined);
            }}
          />
        </label>
        <span className="soft">{file?.name ?? t("running.sheet.noFile")}</span>
      </div>
      <ActRefused refusal={refusal} />
      <div className="acts">
        <Button type="submit" look={report ? "plain" : "main"} busy={busy} disabled={busy || !file}>
          {t("running.sheet.look")}
        </Button>
        {file && ready > 0 && (
          <Button look="main" busy={busy} disabled={busy} onClick={() => keep(file)}>
            {t("running.sheet.storeCount", { count: ready })}
          </Button>
        )}
      </div>
      {report && <Told of={report} />}
    </form>
  );
}

function Told({ of }: { of: Report }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.list}>
      {of.stored && (
        <p>
          <Icon name="check" /> {t("running.sheet.stored")}
        </p>
      )}
      <dl className={styles.counts}>
        {counted.map((each) => (
          <div key={each}>
            <dt>{t(`running.sheet.counts.${each}`)}</dt>
            <dd className="numbers">{number(of[each])}</dd>
          </div>
        ))}
      </dl>
      {of.wrong > 0 && <p className={styles.failed}>{t("running.sheet.wrongRows", { count: of.wrong })}</p>}
      {!of.stored && of.wrong === 0 && toStore(of) === 0 && <p>{t("running.sheet.nothing")}</p>}
      {of.rows.length > 0 && (
        <Table label={t("running.sheet.what")} head={[t("running.sheet.row"), t("running.sheet.what")]}>
          {of.rows.map((row) => (
            <tr key={row.number}>
              <td className={`${styles.rowNumber} numbers`}>{t("running.sheet.rowNumber", { number: row.number })}</td>
              <td>
                <Verdict of={row.verdict} />
                <ul className={styles.says}>
                  {row.columns?.map((column) => (
                    <li key={column}>{column}</li>
                  ))}
                  {[...(row.faults ?? []), ...(row.warnings ?? [])].map(({ column, reason }) => (
                    <li key={column + reason}>
                      <strong>{column}</strong> {own(reason)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </div>
  );
}

function Verdict({ of }: { of: string }) {
  const { t } = useTranslation();
  const known = verdicts.find((each) => each === of);
  return <>{known ? t(`running.sheet.verdicts.${known}`) : of}</>;
}
