import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./fields.module.css";

interface Common {
  label: string;
  hint?: string;
  /** What is wrong with it, told beside it. */
  error?: string;
  optional?: boolean;
}

/** What ties a control to its label and to what is said about it. */
interface Control {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

function Framed({ label, hint, error, optional, children }: Common & { children: (control: Control) => ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const about = hint || error ? `${id}-about` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{t("act.optional")}</span>}
      </label>
      {children({ id, "aria-describedby": about, "aria-invalid": error ? true : undefined })}
      {about && (
        <p id={about} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  ...rest
}: Common & { value: string; onChange: (value: string) => void } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    "value" | "onChange" | "id" | "className"
  >) {
  return (
    <Framed label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <input
          autoComplete="off"
          {...rest}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Framed>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  required,
}: Common & { value: string; onChange: (value: string) => void; required?: boolean }) {
  return (
    <Framed label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          value={value}
          required={required}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Framed>
  );
}

export function SelectField({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  required,
  children,
}: Common & { value: string; onChange: (value: string) => void; required?: boolean; children: ReactNode }) {
  return (
    <Framed label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select {...control} value={value} required={required} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
      )}
    </Framed>
  );
}

/** Several of a few. */
export function Choices<T extends string>({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value),
              )
            }
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
