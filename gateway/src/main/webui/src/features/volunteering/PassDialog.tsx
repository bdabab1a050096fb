import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Dialog } from "../../ui/Dialog";
import { QrCode } from "../../ui/QrCode";
import { Loading } from "../../ui/states";

// A pass is good for a minute: shown for less, whatever the phone's own clock says.
const SHOWN_MILLIS = 50_000;
const EVERY_SECONDS = 20;

/** 签到码: for who runs the shift to read; a picture of it is soon worthless. */
export function PassDialog({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const question = useQuestion("CheckInPass", { bookingId }, EVERY_SECONDS);
  const fresh = question.at && Date.now() - question.at.getTime() < SHOWN_MILLIS;
  return (
    <Dialog title={t("volunteer.shift.pass")} onClose={onClose}>
      <Answered question={question}>
        {({ checkInPass }) =>
          checkInPass && fresh ? <QrCode text={checkInPass.token} label={t("volunteer.shift.pass")} /> : <Loading />
        }
      </Answered>
      <p>{t("volunteer.shift.passHint")}</p>
    </Dialog>
  );
}
