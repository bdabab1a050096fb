import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { Icon } from "../../ui/Icon";
import styles from "./Home.module.css";

/** Whom to call in this community, on every page of a resident. */
export function Contacts() {
  const { t } = useTranslation();
  const { answer } = useQuestion("MyContacts", {});
  const contacts = answer?.data.me.household?.community.contacts ?? [];
  if (contacts.length === 0) return null;
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
