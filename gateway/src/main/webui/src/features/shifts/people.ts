import type { Result } from "../../graph/ask";

type Shifts = NonNullable<Result<"ShiftPeople">["shifts"]>["nodes"];

/** Those on any of these shifts or waiting for one, each once, by name. */
export function peopleOf(shifts: Shifts): { id: string; name: string }[] {
  const known = new Map(
    shifts.flatMap(({ bookings }) => bookings ?? []).map(({ volunteer }) => [volunteer.id, volunteer] as const),
  );
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name, "zh"));
}
