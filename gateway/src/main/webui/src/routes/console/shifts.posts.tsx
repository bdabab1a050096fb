import { useTranslation } from "react-i18next";
import { DutyNav } from "../../features/duty/DutyNav";
import { PostTable } from "../../features/duty/PostTable";
import { Page } from "../../ui/Page";

/** 岗位要求: what the posts ask for; the same everywhere. */
export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t("console.duty.posts")}>
      <DutyNav />
      <PostTable />
    </Page>
  );
}
