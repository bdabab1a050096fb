import i18next from "i18next";
import { expect, it } from "vitest";
import type { Entry } from "../../offline/store";
import { fieldOf } from "./fields";

function refused(field?: string): Entry {
  return {
    id: "e-1",
    login: "worker",
    document: "PlaceSupplyOrder",
    about: "h-1",
    enteredAt: 0,
    state: "conflict",
    refused: { code: "BAD_INPUT", message: "", field },
  };
}

it("calls the field as the form does, however deep it lies", () => {
  expect(fieldOf(i18next.t, refused("text"))).toBe("按原话写");
  expect(fieldOf(i18next.t, refused("visit.needs[1].text"))).toBe("按原话写");
  expect(fieldOf(i18next.t, refused("visit.readings[0].temperature"))).toBe("体温");
});

it("names none that no form has", () => {
  expect(fieldOf(i18next.t, refused("communityCode"))).toBeUndefined();
  expect(fieldOf(i18next.t, refused())).toBeUndefined();
});
