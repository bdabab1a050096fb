import { useEffect } from "react";
import { useLocation, useSearchParams } from "react-router";
import type { Role } from "../../graph/documents.gen";
import { useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import type { Seat } from "../../session/roles";

// A division code of 9 digits is a street, of 12 a community; a shorter one is a district, a city, a province.
const STREET_DIGITS = 9;
const COMMUNITY_DIGITS = 12;

export function isStreet(area: string): boolean {
  return area.length === STREET_DIGITS;
}

export function isCommunity(area: string): boolean {
  return area.length === COMMUNITY_DIGITS;
}

/** Areas of the console that hold more than one street. */
export function wideAreas(seats: readonly Seat[]): string[] {
  const areas = seats
    .filter(({ role }) => role === "STREET_OFFICER" || role === "COMMUNITY_MANAGER")
    .flatMap((seat) => seat.areas.filter((area) => area.length < STREET_DIGITS));
  return [...new Set(areas)];
}

/** The areas of the widest seat in the console; what lies within another of them is chosen there. */
export function ownAreas(seats: readonly Seat[]): string[] {
  const seat =
    seats.find(({ role }) => role === "STREET_OFFICER") ?? seats.find(({ role }) => role === "COMMUNITY_MANAGER");
  const areas = [...new Set(seat?.areas)];
  return areas.filter((area) => !areas.some((other) => other !== area && area.startsWith(other)));
}

// Who reads the overview and its lists (design, section 4); of other areas a person knows no more than the names.
const readers: readonly Role[] = ["STREET_OFFICER", "COMMUNITY_MANAGER", "GRID_WORKER", "HEALTH_WORKER"];

/** Whether an area holds anything of what a person looks after: it is a part of that, or that is a part of it. */
export function isReadBy(seats: readonly Seat[], area: string): boolean {
  return seats.some(
    ({ role, areas }) =>
      readers.includes(role) && areas.some((own) => area.startsWith(own) || (area !== "" && own.startsWith(area))),
  );
}

/** Whether the address names an area of others: its lists would be empty, which is not the same as that nothing is to be done. */
export function useForeignArea(): boolean {
  const [search] = useSearchParams();
  const { seats } = usePerson();
  const asked = search.get("area");
  return Boolean(asked) && !isReadBy(seats, asked ?? "");
}

// A district, a city or a province: the graph takes no area of fewer digits.
const FEWEST_DIGITS = 2;

/** The narrowest area that all of these lie in; what a list of it holds is only what the own areas hold of it. */
export function sharedArea(areas: readonly string[]): string | undefined {
  const [first = "", ...others] = areas;
  let shared = first;
  while (others.some((area) => !area.startsWith(shared))) shared = shared.slice(0, -1);
  return shared.length < FEWEST_DIGITS ? undefined : shared;
}

// What was chosen last: the file of a household has no area in its address, and the way back leads to where one was.
let chosen = "";

/** The area of a page: from the address, so that a view can be shared. */
export function useArea(): string {
  const [search] = useSearchParams();
  const { seats } = usePerson();
  const named = search.get("area") ?? "";
  const asked = isReadBy(seats, named) ? named : "";
  useEffect(() => {
    if (asked) chosen = asked;
  }, [asked]);
  return asked || chosen || (ownAreas(seats)[0] ?? "");
}

// Where a person begins: a page of one area says nothing of the others.
const beginnings: ReadonlySet<string> = new Set(["/console/overview", "/console/board"]);

/** Between which areas a person has to choose here: none where there is but one, or where one is chosen. */
export function useAreasToChoose(): readonly string[] {
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const areas = ownAreas(usePerson().seats);
  return areas.length > 1 && !search.get("area") && !chosen && beginnings.has(pathname) ? areas : [];
}

/** The name of an area once the places are known; nothing before. */
export function useAreaName(area: string): string {
  const streets = useQuestion("Streets", {}).answer?.data.streets ?? [];
  const street = streets.find(({ code }) => code === area);
  if (street) return street.name;
  return streets.flatMap(({ communities }) => communities ?? []).find(({ code }) => code === area)?.name ?? "";
}
