import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SupplyKind } from "../../graph/documents.gen";
import { kindOf } from "../../offline/kinds";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/fields";
import { Icon } from "../../ui/Icon";
import { draftOf, type LineDraft, lineWords, useReadLines } from "./lines";
import styles from "./Visit.module.css";

const EMPTY: LineDraft = { item: "", quantity: 1, unit: null };

/** What is understood of a text, read out while it is typed; what is wrong is corrected by hand. */
export function Lines({
  text,
  corrected,
  onCorrect,
  onKind,
}: {
  text: string;
  corrected?: readonly LineDraft[];
  onCorrect: (lines: LineDraft[] | undefined) => void;
  /** What the words seem to be for. */
  onKind: (kind: SupplyKind) => void;
}) {
  const { t } = useTranslation();
  const { answer, refusal } = useReadLines(corrected ? "" : text);
  const kind = kindOf(answer?.data.parseOrderText ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each guess, not whenever the form changes
  useEffect(() => {
    if (kind) onKind(kind);
  }, [kind]);
  if (corrected) return <Correcting lines={corrected} onCorrect={onCorrect} />;
  if (!text.trim()) return null;
  if (refusal) {
    return (
      <p className={styles.unread}>
        <Icon name="away" />
        {refusal.code === "UNREACHABLE" && t("phone.lines.unread")}
        {refusal.code !== "UNREACHABLE" && (refusal.service ? t("phone.lines.away") : refusal.words)}
      </p>
    );
  }
  const read = answer?.data.parseOrderText ?? [];
  if (read.length === 0) return null;
  return (
    <div className={styles.lines} aria-live="polite">
      <ul>
        {read.map((line) => (
          <li key={`${line.text} ${line.item} ${line.quantity}`}>
            <span>{lineWords(line)}</span>
            {line.brandLocked && <span className="small">{t("phone.lines.locked")}</span>}
            {line.daysLeft !== null && <span className="small">{t("phone.lines.left", { count: line.daysLeft })}</span>}
            {line.note && <span className="soft small">{line.note}</span>}
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => onCorrect(read.map(draftOf))}>
        {t("phone.lines.correct")}
      </Button>
    </div>
  );
}

function Correcting({
  lines,
  onCorrect,
}: {
  lines: readonly LineDraft[];
  onCorrect: (lines: LineDraft[] | undefined) => void;
}) {
  const { t } = useTranslation();
  const replace = (index: number, change: Partial<LineDraft>) =>
    onCorrect(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  return (
    <fieldset className={styles.correcting}>
      <legend>{t("phone.lines.correcting")}</legend>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name while it is written
        <div key={index} className={styles.line}>
          <TextField label={t("phone.lines.item")} value={line.item} onChange={(item) => replace(index, { item })} />
          <Quantity value={line.quantity} onChange={(quantity) => replace(index, { quantity })} />
          <TextField
            label={t("phone.lines.unit")}
            value={line.unit ?? ""}
            onChange={(unit) => replace(index, { unit: unit || null })}
          />
          <Button
            icon="cross"
            aria-label={t("phone.lines.remove", { item: line.item })}
            onClick={() => onCorrect(lines.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="acts">
        <Button icon="plus" onClick={() => onCorrect([...lines, EMPTY])}>
          {t("phone.lines.add")}
        </Button>
        <Button look="quiet" onClick={() => onCorrect(undefined)}>
          {t("phone.lines.readAgain")}
        </Button>
      </div>
    </fieldset>
  );
}

function Quantity({ value, onChange }: { value: number; onChange: (quantity: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(String(value));
  const isNumber = Number(typed) > 0;
  return (
    <TextField
      label={t("phone.lines.quantity")}
      inputMode="decimal"
      value={typed}
      error={isNumber ? undefined : t("phone.lines.quantityWrong")}
      onChange={(next) => {
        setTyped(next);
        if (Number(next) > 0) onChange(Number(next));
      }}
    />
  );
}
