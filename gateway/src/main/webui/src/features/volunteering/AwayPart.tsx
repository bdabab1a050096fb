import { isPassing, type Question } from "../../graph/question";
import { AwayMark } from "../../ui/states";
import styles from "./Volunteering.module.css";

/** In the place of a part of a page that is there for some only: nothing, unless it may be there and cannot be asked for just now. */
export function AwayPart({ title, question }: { title: string; question: Question<unknown> }) {
  if (!isPassing(question.refusal) && !question.answer?.away.size) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <AwayMark />
    </section>
  );
}
