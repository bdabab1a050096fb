import { useTranslation } from "react-i18next";
import type { Entry, EntryState } from "../../offline/store";
import { type Look, Tag } from "../../ui/Tag";

const looks: Record<EntryState, Look> = {
  waiting: { tone: "warn", icon: "clock" },
  sent: { tone: "good", icon: "check" },
  conflict: { tone: "bad", icon: "warn" },
};

/** 待同步 / 已同步 / 有冲突 */
export function EntryTag({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  return <Tag look={looks[entry.state]}>{t(`phone.outbox.state.${entry.state}`)}</Tag>;
}
