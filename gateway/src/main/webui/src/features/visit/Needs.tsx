import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { SupplyKind } from "../../graph/documents.gen";
import { Button } from "../../ui/Button";
import { TextArea } from "../../ui/fields";
import { Lines } from "./Lines";
import type { NeedDraft } from "./rules";
import styles from "./Visit.module.css";

export const kinds: readonly SupplyKind[] = [
  "GROCERIES",
  "MEDICINE",
  "BABY",
  "MEAL",
  "PROTECTIVE",
  "PARCEL",
  "GARBAGE",
  "GAS",
  "REPAIR",
  "TRANSPORT",
  "COUNSELLING",
  "DOCUMENTS",
  "OTHER",
];

export function newNeed(): NeedDraft {
  return { key: crypto.randomUUID(), kind: "GROCERIES", text: "", urgent: false };
}

/** All kinds at once: a guess that is wrong is put right by one tap. */
export function KindField({ value, onChange }: { value: SupplyKind; onChange: (kind: SupplyKind) => void }) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t("phone.need.kind")}</legend>
      {kinds.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          <span>{t(`labels.SupplyKind.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Urgent({ value, onChange }: { value: boolean; onChange: (urgent: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {t("phone.need.urgent")}
    </label>
  );
}

/** What the household needs, as it says it: one text a kind. */
export function Needs({ needs, onChange }: { needs: readonly NeedDraft[]; onChange: (needs: NeedDraft[]) => void }) {
  const { t } = useTranslation();
  const replace = (key: string, change: Partial<NeedDraft>) =>
    onChange(needs.map((need) => (need.key === key ? { ...need, ...change } : need)));
  return (
    <section className={styles.needs}>
      <h2>{t("phone.need.title")}</h2>
      {needs.map((need) => (
        <div key={need.key} className={styles.need}>
          <TextArea
            label={t("phone.need.text")}
            hint={need.text ? undefined : t("phone.need.hint")}
            value={need.text}
            onChange={(text) => replace(need.key, { text })}
          />
          {need.text.trim() && (
            <>
              <Lines
                text={need.text}
                corrected={need.lines}
                onCorrect={(lines) => replace(need.key, { lines })}
                onKind={(kind) => !need.kindChosen && replace(need.key, { kind })}
              />
              <KindField value={need.kind} onChange={(kind) => replace(need.key, { kind, kindChosen: true })} />
              <Urgent value={need.urgent} onChange={(urgent) => replace(need.key, { urgent })} />
            </>
          )}
        </div>
      ))}
      {needs.every(({ text }) => text.trim()) && (
        <Button icon="plus" onClick={() => onChange([...needs, newNeed()])}>
          {t("phone.need.more")}
        </Button>
      )}
    </section>
  );
}
