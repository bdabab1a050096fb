import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import styles from "./Tag.module.css";

export type Tone = "good" | "warn" | "bad" | "active" | "idle";

/** How a status shows: always a drawing and a word beside the colour. */
export interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

export function Tag({ look, children }: { look: Look; children: ReactNode }) {
  return (
    <span className={`${styles.tag} ${styles[look.tone]}`}>
      <Icon name={look.icon} />
      {children}
    </span>
  );
}
