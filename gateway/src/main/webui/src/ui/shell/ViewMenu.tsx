import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { leave } from "../../session/leave";
import { usePerson } from "../../session/Person";
import { chooseTextSize, useTextSize } from "../../session/preferences";
import { startPages } from "../../session/roles";
import { speak } from "../../text/text";
import { Button } from "../Button";
import { Icon } from "../Icon";
import styles from "./ViewMenu.module.css";

/** Large text and the other language: on every page, also for those who have no right there. */
export function ViewSwitches() {
  const { t, i18n } = useTranslation();
  const large = useTextSize() === "large";
  const other = i18n.language === "en" ? "zh" : "en";
  return (
    <>
      <Button look="quiet" small aria-pressed={large} onClick={() => chooseTextSize(large ? "normal" : "large")}>
        {large ? t("view.normalText") : t("view.largeText")}
      </Button>
      <Button look="quiet" small onClick={() => speak(other)}>
        <span lang={other === "en" ? "en" : "zh-Hans"}>{other === "en" ? "English" : "中文"}</span>
      </Button>
    </>
  );
}

/** Who is here, as what, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const { displayName, username, seats } = usePerson();
  const menu = useRef<HTMLDetailsElement>(null);

  // A details closes by its summary alone.
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "Escape" || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector("summary")?.focus();
    }
    function onPress({ target }: PointerEvent) {
      if (menu.current && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    }
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, []);

  return (
    <details ref={menu} className={styles.menu}>
      <summary>
        <span className={styles.name}>{displayName}</span>
        <Icon name="down" />
      </summary>
      <div className={styles.sheet}>
        <p className="soft small">{username}</p>
        <ul aria-label={t("session.changeRole")}>
          {seats.map((seat) => (
            <li key={seat.role}>
              <Link
                to={startPages[seat.role]}
                onClick={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}
              >
                {t(`labels.Role.${seat.role}`)}
              </Link>
              <span className="soft small numbers">{seat.areas.join(" ")}</span>
            </li>
          ))}
        </ul>
        <Button onClick={leave}>{t("session.logOut")}</Button>
      </div>
    </details>
  );
}
