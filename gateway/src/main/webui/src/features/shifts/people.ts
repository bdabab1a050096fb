import { useEffect, useState } from "react";
import { askWhole, Refusal, type Result } from "../../graph/ask";
import { everyPage } from "../../graph/pages";
import { daysAfter } from "../../text/format";
import { startOf } from "./week";

type Shifts = NonNullable<Result<"ShiftPeople">["shifts"]>["nodes"];

/** Those on any of these shifts or waiting for one, each once, by name. */
function peopleOf(shifts: Shifts): { id: string; name: string }[] {
  const known = new Map(
    shifts.flatMap(({ bookings }) => bookings ?? []).map(({ volunteer }) => [volunteer.id, volunteer] as const),
  );
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name, "zh"));
}

const PAGE = 200;
const MOST_PAGES = 5;

/** The people of an area's shifts from one day through another; undefined until they are known. */
export function usePeople(area: string | undefined, from: string, to: string) {
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>();
  useEffect(() => {
    let left = false;
    const filter = { area, from: startOf(from), to: startOf(daysAfter(to, 1)) };
    const load = async (after: string | undefined) => {
      const { shifts } = await askWhole("ShiftPeople", { filter, first: PAGE, after });
      if (!shifts) throw new Refusal("SERVICE_UNAVAILABLE", "", undefined, "volunteer-service");
      return shifts;
    };
    everyPage(load, { most: MOST_PAGES }).then(
      ({ nodes }) => !left && setPeople(peopleOf(nodes)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [area, from, to]);
  return people;
}
