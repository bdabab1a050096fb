import { useTranslation } from "react-i18next";
import { dayAndTime } from "../../text/format";
import { asOf, type Overview } from "./numbers";

/** As of when the numbers of a page are. */
export function AsOf({ overviews }: { overviews: readonly (Overview | null | undefined)[] }) {
  const { t } = useTranslation();
  const time = asOf(overviews);
  return time ? t("state.asOf", { time: dayAndTime(time) }) : null;
}
