import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SupplyKind } from "../../graph/documents.gen";
import { TextArea } from "../../ui/fields";
import { Lines } from "./Lines";
import type { LineDraft } from "./lines";
import { KindField, Urgent } from "./Needs";

/** What someone asks for, in own words. */
export interface Wish {
  readonly text: string;
  /** The lines as a person corrected them; left out, as they are read. */
  readonly lines?: readonly LineDraft[];
  readonly kind: SupplyKind;
  /** Whether a person chose the kind: then no guess changes it. */
  readonly kindChosen?: boolean;
  readonly urgent: boolean;
}

/** Asks for a wish; what is understood of it is read out while it is typed. */
export function Wanted({
  label,
  of,
  onChange,
  children,
}: {
  label: string;
  of: Wish;
  onChange: (change: Partial<Wish>) => void;
  /** What else is asked, between the words and their kind. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        label={label}
        hint={t("phone.need.hint")}
        value={of.text}
        onChange={(text) => onChange({ text })}
        required
      />
      <Lines
        text={of.text}
        corrected={of.lines}
        onCorrect={(lines) => onChange({ lines })}
        onKind={(kind) => !of.kindChosen && onChange({ kind })}
      />
      {children}
      <KindField value={of.kind} onChange={(kind) => onChange({ kind, kindChosen: true })} />
      <Urgent value={of.urgent} onChange={(urgent) => onChange({ urgent })} />
    </>
  );
}

/** A wish as an order says it. */
export function said({ text, lines, kind, urgent }: Wish) {
  return { kind, urgent, text: text.trim(), lines: lines?.map((line) => ({ ...line })) };
}
