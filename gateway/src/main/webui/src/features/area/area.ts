import { useEffect } from "react";
import { useLocation, useSearchParams } from "react-router";
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

// What was chosen last: the file of a household has no area in its address, and the way back leads to where one was.
let chosen = "";

/** The area of a page: from the address, so that a view can be shared. */
export function useArea(): string {
  const [search] = useSearchParams();
  const { seats } = usePerson();
  const asked = search.get("area") ?? "";
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
