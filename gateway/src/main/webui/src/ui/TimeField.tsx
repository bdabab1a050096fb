import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { clockOf } from "./clock";
import { TextField } from "./fields";

type Field = Omit<ComponentProps<typeof TextField>, "type">;
type Moment = Pick<Field, "label" | "value" | "onChange" | "hint" | "error" | "required">;

/** A time of the clock in 24 hours, whatever the browser's language makes of its own field for times. */
export function TimeField({ value, onChange, ...rest }: Field) {
  const { t } = useTranslation();
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      maxLength={5}
      placeholder="08:00"
      pattern="([01][0-9]|2[0-3]):[0-5][0-9]"
      title={t("act.clockHint")}
      value={value}
      onChange={onChange}
      onBlur={() => onChange(clockOf(value))}
    />
  );
}

/** A day and a time of it, written 2020-02-08T09:30; nothing, or both. */
export function MomentField({ label, value, onChange, hint, error, required }: Moment) {
  const { t } = useTranslation();
  const [day = "", time = ""] = value.split("T");
  const say = (said: { day: string; time: string }) =>
    onChange(said.day || said.time ? `${said.day}T${said.time}` : "");
  return (
    <>
      <TextField
        type="date"
        label={label}
        hint={hint}
        error={error}
        optional={!required}
        required={required || Boolean(time)}
        value={day}
        onChange={(said) => say({ day: said, time })}
      />
      <TimeField
        label={t("act.clockOf", { what: label })}
        optional={!required}
        required={required || Boolean(day)}
        value={time}
        onChange={(said) => say({ day, time: said })}
      />
    </>
  );
}
