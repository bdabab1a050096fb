import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { DoorPicker } from "../../features/order/DoorPicker";
import { Page } from "../../ui/Page";

/** A door that is not in the round: someone called, or asks on the stairs. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t("phone.round.otherDoor")}>
      <DoorPicker onPick={(door) => door && navigate(`/worker/visit/${door.id}`)} />
    </Page>
  );
}
