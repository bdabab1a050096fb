import { useParams } from "react-router";
import { DrawPage } from "../../features/draw/DrawPage";

export function Component() {
  const { shiftId = "" } = useParams();
  return <DrawPage key={shiftId} shiftId={shiftId} />;
}
