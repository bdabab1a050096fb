import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldRow, SelectField, TextField } from "../../ui/fields";
import { posts } from "./posts";

/** What a duty is, once or returning. */
export interface Duty {
  readonly title: string;
  readonly post: string;
  readonly place: string;
  readonly capacity: string;
}

/** Title, post, place and places of a duty, with what else is asked beside them. */
export function DutyFields({
  of,
  put,
  error,
  children,
}: {
  of: Duty;
  put: (name: keyof Duty) => (value: string) => void;
  error: (name: keyof Duty) => string | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <FieldRow>
      <TextField
        label={t("console.shift.title")}
        required
        autoFocus
        value={of.title}
        onChange={put("title")}
        error={error("title")}
      />
      <SelectField label={t("console.shift.post")} value={of.post} onChange={put("post")}>
        {posts.map((each) => (
          <option key={each} value={each}>
            {t(`labels.Post.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("console.shift.place")}
        hint={t("console.shift.placeHint")}
        required
        value={of.place}
        onChange={put("place")}
        error={error("place")}
      />
      {children}
      <TextField
        type="number"
        min="1"
        label={t("console.shift.capacity")}
        required
        value={of.capacity}
        onChange={put("capacity")}
        error={error("capacity")}
      />
    </FieldRow>
  );
}
