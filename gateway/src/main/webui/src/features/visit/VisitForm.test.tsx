import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { entries, openOutbox, send } from "../../offline/outbox";
import { clear, type Entry, put } from "../../offline/store";
import { VisitForm } from "./VisitForm";

const door = {
  id: "h-1",
  address: "3栋 201",
  members: [
    { id: "r-1", name: "王芳", relation: "户主", observed: true },
    { id: "r-2", name: "李建国", relation: "配偶", observed: true },
  ],
};

beforeEach(async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await clear("grid-worker");
  openOutbox("grid-worker");
  await send();
});

function shown(own = false) {
  const onEntered = vi.fn();
  render(<VisitForm door={door} slot="MORNING" own={own} onEntered={onEntered} />);
  const type = (index: number, temperature: string) => {
    const field = screen.getAllByLabelText("体温 °C")[index];
    if (field) fireEvent.change(field, { target: { value: temperature } });
  };
  return { onEntered, type, save: (name = "保存本户") => fireEvent.click(screen.getByRole("button", { name })) };
}

const entered = () => entries().map(({ variables }) => variables);

it("keeps the whole household as one visit on behalf of whoever is behind the door", async () => {
  const { type, save, onEntered } = shown();

  type(0, "365");
  type(1, "36.8");
  save();

  await vi.waitFor(() => expect(onEntered).toHaveBeenCalled());
  expect(entered()).toMatchObject([
    { visit: { channel: "VISIT", outcome: "DONE", readings: [{ temperature: 36.5 }, { temperature: 36.8 }] } },
  ]);
});

it("asks for a second reading before it keeps a high one", async () => {
  const { type, save, onEntered } = shown();

  type(0, "37.3");
  save();
  expect(screen.getByText(/请填第二次体温/)).toBeTruthy();
  expect(onEntered).not.toHaveBeenCalled();

  fireEvent.change(screen.getByLabelText("第二次体温 °C"), { target: { value: "36.9" } });
  save();
  await vi.waitFor(() => expect(onEntered).toHaveBeenCalled());
  expect(entered()).toMatchObject([
    {
      visit: {
        readings: [
          { residentId: "r-1", temperature: 37.3 },
          { residentId: "r-1", temperature: 36.9 },
        ],
      },
    },
  ]);
});

it("keeps nothing that says nothing", () => {
  const { save, onEntered } = shown();

  save();

  expect(screen.getByText("请至少填一个人的体温、症状或一项需求")).toBeTruthy();
  expect(onEntered).not.toHaveBeenCalled();
});

it("begins with what a refused visit said, and stands in its place", async () => {
  const readings = [
    { residentId: "r-1", temperature: 37.6, symptoms: ["COUGH"], measuredAt: "2020-02-07T01:00:00Z" },
    { residentId: "r-1", temperature: 37.4, symptoms: [], measuredAt: "2020-02-07T01:05:00Z" },
    { residentId: "p-1", temperature: 36.4, symptoms: [], measuredAt: "2020-02-07T01:06:00Z" },
  ];
  const needs = [{ kind: "BABY", text: "奶粉2罐", urgent: true }];
  const visit = { id: "v-1", householdId: "h-1", on: "2020-02-07", slot: "MORNING", channel: "PHONE", readings, needs };
  const refused = {
    id: "v-1",
    login: "grid-worker",
    document: "RecordVisit",
    about: "h-1",
    after: "p-1",
    enteredAt: 1,
    state: "conflict",
    variables: { visit },
  } as Entry;
  await put(refused);
  await send();
  const onEntered = vi.fn();
  render(<VisitForm door={door} slot="EVENING" mends={refused} onEntered={onEntered} />);

  const typed = () => screen.getAllByLabelText("体温 °C").map((field) => (field as HTMLInputElement).value);
  expect(typed()).toEqual(["37.6", "", "36.4"]);
  const second = screen.getByLabelText("第二次体温 °C") as HTMLInputElement;
  expect(second.value).toBe("37.4");
  fireEvent.change(screen.getAllByLabelText("体温 °C")[1] as HTMLElement, { target: { value: "36.6" } });
  fireEvent.click(screen.getByRole("button", { name: "保存本户" }));
  await vi.waitFor(() => expect(onEntered).toHaveBeenCalled());

  const { id, ...rest } = visit;
  expect(entries()).toMatchObject([{ after: "p-1", state: "waiting" }]);
  expect(entered()).toMatchObject([
    { visit: { ...rest, readings: [...readings.slice(0, 2), { residentId: "r-2", temperature: 36.6 }, readings[2]] } },
  ]);
  expect(entries()[0]?.id).not.toBe(id);
});

it("keeps that nobody was at home, without readings", async () => {
  const { save, onEntered } = shown();

  fireEvent.click(screen.getByRole("button", { name: "无人在家" }));
  save("保存结果");

  await vi.waitFor(() => expect(onEntered).toHaveBeenCalled());
  expect(entered()).toMatchObject([{ visit: { outcome: "NOBODY_HOME", readings: [] } }]);
});

it("is a resident's own report in the channel SELF", async () => {
  const { type, save, onEntered } = shown(true);

  type(0, "36.5");
  save("提交今天的报告");

  await vi.waitFor(() => expect(onEntered).toHaveBeenCalled());
  expect(entered()).toMatchObject([{ visit: { channel: "SELF" } }]);
});

it("is still half filled in when the browser is opened again, and empty once it was kept", async () => {
  shown().type(0, "365");
  const first = () => (screen.getAllByLabelText("体温 °C")[0] as HTMLInputElement).value;
  const reopened = async () => {
    // What was written last is on the shelf.
    await new Promise((resolve) => setTimeout(resolve, 50));
    cleanup();
    return shown();
  };

  await reopened();
  await vi.waitFor(() => expect(first()).toBe("365"));

  const again = await reopened();
  await vi.waitFor(() => expect(first()).toBe("365"));
  again.save();
  await vi.waitFor(() => expect(again.onEntered).toHaveBeenCalled());
  await reopened();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(first()).toBe("");
  expect(entered()).toHaveLength(1);
});

it("sends nothing of the visit when someone is added to it", async () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  HTMLDialogElement.prototype.close ??= () => {};
  const onEntered = vi.fn();
  render(<VisitForm door={door} slot="MORNING" mayAddPerson onEntered={onEntered} />);
  fireEvent.change(screen.getAllByLabelText("体温 °C")[0] as HTMLElement, { target: { value: "36.5" } });

  fireEvent.click(screen.getByRole("button", { name: "添加家中人员" }));
  const dialog = document.querySelector("dialog") as HTMLDialogElement;
  expect(dialog.closest("form")).toBeNull();
  fireEvent.change(screen.getByLabelText(/姓名/), { target: { value: "王小宝" } });
  fireEvent.submit(dialog.querySelector("form") as HTMLFormElement);

  await vi.waitFor(() => expect(screen.getAllByLabelText("体温 °C")).toHaveLength(3));
  expect(entries().map(({ document: sent }) => sent)).toEqual(["SaveResident"]);
  expect(onEntered).not.toHaveBeenCalled();
});
