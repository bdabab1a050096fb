import styles from "./Meter.module.css";

/** Parts of a whole as a bar: told by length and pattern, not by colour alone; the numbers stand beside it in text. */
export function Meter({ done, missing = 0, whole }: { done: number; missing?: number; whole: number }) {
  if (whole <= 0) return null;
  const share = (value: number) => `${Math.min(100, (100 * value) / whole)}%`;
  return (
    <span className={styles.meter} aria-hidden="true">
      <span className={styles.done} style={{ width: share(done) }} />
      <span className={styles.missing} style={{ width: share(missing) }} />
    </span>
  );
}
