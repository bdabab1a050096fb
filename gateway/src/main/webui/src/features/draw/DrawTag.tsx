import "../../text/draw";
import { useTranslation } from "react-i18next";
import type { DrawResult } from "../../graph/documents.gen";
import { type Look, Tag } from "../../ui/Tag";

const looks: Record<DrawResult, Look> = {
  PLACE: { tone: "good", icon: "check" },
  LINE: { tone: "warn", icon: "clock" },
  PASSED_OVER: { tone: "idle", icon: "right" },
};

/** What a draw gave to one request. */
export function DrawTag({ result }: { result: DrawResult }) {
  const { t } = useTranslation();
  return <Tag look={looks[result]}>{t(`draw.results.${result}`)}</Tag>;
}
