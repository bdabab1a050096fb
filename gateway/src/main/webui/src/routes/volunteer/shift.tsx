import { useParams } from "react-router";
import { Duty } from "../../features/volunteering/Duty";

export function Component() {
  const { shiftId = "" } = useParams();
  return <Duty key={shiftId} shiftId={shiftId} />;
}
