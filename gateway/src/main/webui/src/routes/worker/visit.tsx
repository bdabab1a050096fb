import { useParams, useSearchParams } from "react-router";
import { slotNow } from "../../features/visit/rules";
import { VisitPage } from "../../features/visit/VisitPage";

export function Component() {
  const { householdId = "" } = useParams();
  const [search] = useSearchParams();
  const asked = search.get("slot");
  const slot = asked === "MORNING" || asked === "EVENING" ? asked : slotNow(new Date());
  return <VisitPage key={householdId} householdId={householdId} slot={slot} />;
}
