import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useAreaSearch } from "../../features/area/AreaPicker";
import { chooseTextSize, chosenTextSize, switchShortcuts, useShortcuts } from "../../session/preferences";
import { Dialog } from "../Dialog";
import { consolePages } from "./ConsoleShell";
import styles from "./Shortcuts.module.css";

const keys = [
  ["?", "help"],
  ["/", "search"],
  ["1 – 7", "page"],
  ["L", "large"],
  ["Esc", "close"],
] as const;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && Boolean(target.closest("input, select, textarea, dialog"));
}

/** The keys of the console, and the page that tells them. */
export function Shortcuts({ open, onOpen, onClose }: { open: boolean; onOpen: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const area = useAreaSearch();
  const on = useShortcuts();

  useEffect(() => {
    if (!on) return;
    function onKey(event: KeyboardEvent) {
      if (document.querySelector("dialog[open]")) return;
      if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
      const page = consolePages[Number(event.key) - 1];
      if (event.key === "?") onOpen();
      else if (event.key === "l" || event.key === "L")
        chooseTextSize(chosenTextSize() === "large" ? "normal" : "large");
      else if (event.key === "/") document.querySelector<HTMLElement>("input[type=search]")?.focus();
      else if (page) navigate({ pathname: `/console/${page.name}`, search: area });
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate, onOpen, area, on]);

  if (!open) return null;
  return (
    <Dialog title={t("console.shortcuts.title")} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`console.shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.on}>
        <input type="checkbox" checked={on} onChange={(event) => switchShortcuts(event.target.checked)} />
        {t("console.shortcuts.on")}
      </label>
      <p className="soft">{t("console.shortcuts.off")}</p>
    </Dialog>
  );
}
