import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { keptFor } from "../../offline/kept";
import { type Entry, keep } from "../../offline/store";
import { doorsOf, roundOf } from "./round";

type Case = Parameters<typeof doorsOf>[0][number];

const ON = "2020-02-08";

const aPerson: Case["persons"][number] = {
  residentId: "r",
  status: "OBSERVING",
  startsOn: "2020-02-06",
  resident: { name: "王芳" },
};

function aCase(room: string, floor: number, building = "3栋", change: Partial<Case> = {}): Case {
  return {
    id: `c-${building}-${room}`,
    dayNumber: 3,
    endsOn: "2020-02-20",
    persons: [aPerson],
    checks: [],
    household: {
      id: `h-${building}-${room}`,
      address: `${building} ${room}`,
      floor,
      room,
      estate: { name: "东苑" },
      building: { name: building },
      unit: null,
      community: { code: "440705001012" },
      members: [{ id: "r", name: "王芳", relation: null, presence: "PRESENT" }],
      visits: [],
    },
    ...change,
  };
}

function anEntry(outcome: "DONE" | "NOBODY_HOME", state: Entry["state"] = "waiting", measured = ["r"]): Entry {
  const readings = measured.map((residentId) => ({ residentId, temperature: 36.5 }));
  return {
    id: "v",
    login: "w",
    document: "RecordVisit",
    about: "h-3栋-201",
    enteredAt: 1,
    state,
    variables: { visit: { id: "v", householdId: "h-3栋-201", on: ON, slot: "MORNING", outcome, readings } },
  };
}

const stateOf = (cases: Case[], entries?: Entry[]) => doorsOf(cases, "MORNING", ON, entries)[0]?.state;

it("walks building by building and floor by floor, ten after nine", () => {
  const cases = [aCase("1001", 10), aCase("101", 1, "10栋"), aCase("201", 2), aCase("901", 9)];

  expect(doorsOf(cases, "MORNING", ON).map(({ address }) => address)).toEqual([
    "3栋 201",
    "3栋 901",
    "3栋 1001",
    "10栋 101",
  ]);
});

it("has done a door once everyone observed there has a reading of this slot", () => {
  const morning = [{ residentId: "r", slot: "MORNING" as const, abnormal: false }];
  const evening = [{ residentId: "r", slot: "EVENING" as const, abnormal: false }];

  expect(stateOf([aCase("201", 2, "3栋", { checks: morning })])).toBe("DONE");
  expect(stateOf([aCase("201", 2, "3栋", { checks: evening })])).toBe("DUE");
});

it("passes a door again where nobody was at home", () => {
  const observed = aCase("201", 2);
  const visits = [{ on: ON, slot: "MORNING" as const, outcome: "NOBODY_HOME" as const }];
  const visited = { ...observed, household: observed.household && { ...observed.household, visits } };

  expect(stateOf([visited])).toBe("LATER");
  expect(doorsOf([visited], "EVENING", ON)[0]?.state).toBe("DUE");
});

it("knows of a visit that is not sent yet", () => {
  expect(stateOf([aCase("201", 2)], [anEntry("DONE")])).toBe("DONE");
  expect(stateOf([aCase("201", 2)], [anEntry("NOBODY_HOME")])).toBe("LATER");
  expect(stateOf([aCase("201", 2)], [anEntry("DONE", "conflict")])).toBe("DUE");
});

it("owes a door that is not sent yet whoever was not measured there", () => {
  const persons = ["r", "q"].map((residentId) => ({ ...aPerson, residentId }));
  const both = aCase("201", 2, "3栋", { persons });
  const checked = { ...both, checks: [{ residentId: "q", slot: "MORNING" as const, abnormal: false }] };

  expect(stateOf([both], [anEntry("DONE")])).toBe("DUE");
  expect(stateOf([both], [anEntry("DONE", "waiting", [])])).toBe("DUE");
  expect(stateOf([both], [anEntry("DONE", "waiting", ["r", "q"])])).toBe("DONE");
  expect(stateOf([checked], [anEntry("DONE")])).toBe("DONE");
});

it("tells of a visit for another time beside the door, which is still due", () => {
  const morning = anEntry("DONE");
  const noon = { ...anEntry("DONE", "conflict"), id: "w" };

  const [door] = doorsOf([aCase("201", 2)], "EVENING", ON, [morning, noon]);

  expect([door?.state, door?.entry, door?.earlier]).toEqual(["DUE", undefined, noon]);
});

it("adds up what two visits measured of one household", () => {
  const two = { ...aPerson, residentId: "s" };
  const needsOnly = { ...anEntry("DONE", "waiting", []), id: "w" };

  expect(stateOf([aCase("201", 2)], [anEntry("DONE"), needsOnly])).toBe("DONE");
  expect(
    stateOf(
      [aCase("201", 2, "3栋", { persons: [aPerson, two] })],
      [anEntry("DONE"), { ...anEntry("DONE", "waiting", ["s"]), id: "w" }],
    ),
  ).toBe("DONE");
});

it("walks the doors of the day before where there has been no signal since midnight, with nothing measured", async () => {
  const check = { slot: "MORNING", residentId: "r", abnormal: true } as Case["checks"][number];
  const evening = [aCase("201", 2, "3栋", { checks: [check] })];
  await keep({ login: "w", key: roundOf("2020-02-07").key, at: Date.now(), data: evening });

  const kept = await keptFor("w", roundOf(ON));
  const [door] = doorsOf(kept?.data as Case[], "MORNING", ON);

  expect([door?.address, door?.state, door?.abnormal, door?.dayNumber]).toEqual(["3栋 201", "DUE", false, 4]);
  expect(await keptFor("w", roundOf("2020-02-10"))).toBeUndefined();
});
