import { AreaChoice } from "../../features/area/AreaChoice";
import { isCommunity, isStreet, useArea, useAreasToChoose } from "../../features/area/area";
import { AreaOverview } from "../../features/overview/AreaOverview";
import { CommunityOverview } from "../../features/overview/CommunityOverview";
import { StreetOverview } from "../../features/overview/StreetOverview";

/** 总览: streets, then the communities of one, then its estates, buildings and doors. */
export function Component() {
  const area = useArea();
  const choice = useAreasToChoose();
  if (choice.some(isCommunity)) return <AreaChoice areas={choice} />;
  if (choice.length > 0) return <AreaOverview areas={choice} />;
  if (isCommunity(area)) return <CommunityOverview code={area} />;
  return isStreet(area) ? <StreetOverview code={area} /> : <AreaOverview areas={[area]} />;
}
