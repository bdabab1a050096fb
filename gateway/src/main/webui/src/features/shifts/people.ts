import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
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

/** The people of an area's shifts from one day through another; undefined until they are known. */
export function usePeople(area: string | undefined, from: string, to: string) {
  const { answer } = useQuestion("ShiftPeople", {
    filter: { area, from: startOf(from), to: startOf(daysAfter(to, 1)) },
  });
  return answer && peopleOf(answer.data.shifts?.nodes ?? []);
}
