import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { slotNow } from "../../features/visit/rules";
import { VisitPage } from "../../features/visit/VisitPage";

export function Component() {
  const { householdId = "" } = useParams();
  const [search] = useSearchParams();
  const asked = search.get("slot");
  // Noon may pass over a form that is half filled in.
  const [now] = useState(() => slotNow(new Date()));
  const slot = asked === "MORNING" || asked === "EVENING" ? asked : now;
  return <VisitPage key={householdId} householdId={householdId} slot={slot} />;
}
