import { useTranslation } from "react-i18next";
import { ask, type Result } from "../../graph/ask";
import { type ToKeep, useKeptQuestion } from "../../offline/kept";
import { Icon } from "../../ui/Icon";
import { AwayMark } from "../../ui/states";
import styles from "./Home.module.css";

// Whom to call is wanted most where nothing else can be reached.
const contactsKept: ToKeep<Result<"MyContacts">> = {
  key: "contacts",
  load: () => ask("MyContacts", {}),
  fill: (half, whole) => (half.me.household ? half : whole),
};

/** Whom to call in this community, on every page of a resident. */
export function Contacts() {
  const { t } = useTranslation();
  const { answer, refusal } = useKeptQuestion(contactsKept);
  const contacts = answer?.data.me.household?.community.contacts ?? [];
  if (contacts.length === 0) {
    if (!refusal && !answer?.away.size) return null;
    return (
      <p>
        {t("phone.home.contacts")} <AwayMark />
      </p>
    );
  }
  return (
    <section aria-label={t("phone.home.contacts")}>
      <ul className={styles.contacts}>
        {contacts.map(({ label, phone, hours }) => (
          <li key={phone}>
            <a href={`tel:${phone}`}>
              <Icon name="phone" />
              <span>
                {label} <strong className="numbers">{phone}</strong>
              </span>
            </a>
            <span className="soft small">{hours}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
