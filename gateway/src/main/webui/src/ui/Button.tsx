import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type To } from "react-router";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";

type Look = "main" | "plain" | "danger" | "quiet";

interface Own {
  look?: Look;
  icon?: IconName;
  small?: boolean;
  children?: ReactNode;
}

function classes(look: Look, small?: boolean) {
  return [styles.button, styles[look], small && styles.small].filter(Boolean).join(" ");
}

export function Button({
  look = "plain",
  icon,
  small,
  busy,
  children,
  ...rest
}: Own & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">) {
  return (
    <button type="button" {...rest} className={classes(look, small)} aria-busy={busy || undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({ look = "plain", icon, small, to, children }: Own & { to: To }) {
  return (
    <Link to={to} className={classes(look, small)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
