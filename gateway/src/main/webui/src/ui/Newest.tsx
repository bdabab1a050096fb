import { useTranslation } from "react-i18next";

/** The graph answers no more rows at once; a list as long may go on. */
export const LONGEST_PAGE = 200;

/** Says of a list that is as long as was asked that there may be older ones. */
export function Newest({ of, most = LONGEST_PAGE }: { of: readonly unknown[] | null | undefined; most?: number }) {
  const { t } = useTranslation();
  if ((of?.length ?? 0) < most) return null;
  return <p className="soft small">{t("list.newest", { count: most })}</p>;
}
