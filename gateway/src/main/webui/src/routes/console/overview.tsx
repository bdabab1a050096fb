import { isCommunity, isStreet, useArea } from "../../features/area/area";
import { AreaOverview } from "../../features/overview/AreaOverview";
import { CommunityOverview } from "../../features/overview/CommunityOverview";
import { StreetOverview } from "../../features/overview/StreetOverview";

/** 总览: streets, then the communities of one, then its estates, buildings and doors. */
export function Component() {
  const area = useArea();
  if (isCommunity(area)) return <CommunityOverview code={area} />;
  return isStreet(area) ? <StreetOverview code={area} /> : <AreaOverview area={area} />;
}
