import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Button } from "../../ui/Button";
import type { ShiftFile } from "./AttendanceTable";
import { CallOut } from "./CallOut";
import { CancelShiftDialog } from "./CancelShiftDialog";
import { ChangeShiftDialog } from "./ChangeShiftDialog";
import { PublishDialog } from "./PublishDialog";
import { WaiveDialog } from "./WaiveDialog";
import { WalkInDialog } from "./WalkInDialog";

// The camera's part is loaded by who uses it.
const ScanDialog = lazy(async () => ({ default: (await import("./ScanDialog")).ScanDialog }));

const BEFORE_START_MILLIS = 30 * 60 * 1000;

/** What those who run a shift do with it. */
export function ShiftActs({ of }: { of: ShiftFile }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"copy" | "change" | "walkIn" | "waive" | "cancel" | "scan">();
  const close = () => setOpen(undefined);
  const now = Date.now();
  const going = !of.cancelled && Date.parse(of.endsAt) > now;
  const ahead = going && Date.parse(of.startsAt) > now;
  const admits = going && Date.parse(of.startsAt) - BEFORE_START_MILLIS <= now;
  const lacks = going && of.booked < of.capacity;
  return (
    <>
      {admits && (
        <Button look="main" onClick={() => setOpen("scan")}>
          {t("console.shift.scan")}
        </Button>
      )}
      {lacks && (
        <>
          <CallOut shiftId={of.id} />
          <Button onClick={() => setOpen("walkIn")}>{t("console.shift.walkIn")}</Button>
        </>
      )}
      {going && <Button onClick={() => setOpen("change")}>{t("console.shift.change")}</Button>}
      {going && <Button onClick={() => setOpen("waive")}>{t("console.duty.waive")}</Button>}
      <Button onClick={() => setOpen("copy")}>{t("console.shift.copy")}</Button>
      {ahead && (
        <Button look="danger" onClick={() => setOpen("cancel")}>
          {t("console.shift.cancel")}
        </Button>
      )}
      {open === "copy" && of.community && (
        <PublishDialog
          communityCode={of.community.code}
          pattern={of}
          onClose={(published) => {
            close();
            if (published) navigate(`/console/shifts/${published}`);
          }}
        />
      )}
      {open === "scan" && (
        <Suspense>
          <ScanDialog shiftId={of.id} onClose={close} />
        </Suspense>
      )}
      {open === "change" && <ChangeShiftDialog of={of} onClose={close} />}
      {open === "waive" && <WaiveDialog of={of} onClose={close} />}
      {open === "walkIn" && <WalkInDialog shiftId={of.id} onClose={close} />}
      {open === "cancel" && <CancelShiftDialog shiftId={of.id} title={of.title} booked={of.booked} onClose={close} />}
    </>
  );
}
