import { useEffect } from "react";
import { useSearchParams } from "react-router";
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

/** The area that a person starts with: of the widest seat in the console. */
export function startArea(seats: readonly Seat[]): string {
  const seat =
    seats.find(({ role }) => role === "STREET_OFFICER") ?? seats.find(({ role }) => role === "COMMUNITY_MANAGER");
  return seat?.areas[0] ?? "";
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
  return asked || chosen || startArea(seats);
}

/** The name of an area once the places are known; nothing before. */
export function useAreaName(area: string): string {
  const streets = useQuestion("Streets", {}).answer?.data.streets ?? [];
  const street = streets.find(({ code }) => code === area);
  if (street) return street.name;
  return streets.flatMap(({ communities }) => communities ?? []).find(({ code }) => code === area)?.name ?? "";
}
