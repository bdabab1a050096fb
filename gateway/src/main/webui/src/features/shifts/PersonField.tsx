import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../../ui/fields";
import { Loading } from "../../ui/states";

/** One of the people of some shifts; they may not be known yet. */
export function PersonField({
  label,
  hint,
  people,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  hint?: string;
  people: readonly { readonly id: string; readonly name: string }[] | undefined;
  chosen: string;
  onChoose: (id: string) => void;
  /** What else can be chosen, before them. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  if (!people) return <Loading />;
  return (
    <SelectField label={label} hint={hint} required value={chosen} onChange={onChoose}>
      <option value="">{t("console.choose")}</option>
      {children}
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
