import { expect, it } from "vitest";
import { lacking, peopleIn } from "./names";

it("reads a list as people write and paste it", () => {
  const text = "1 13800001111 张三\n李四，138-0000-2222\n\n13800003333\t王五\nAnna-Maria O'Neil +86 138 0000 4444\n";

  expect(peopleIn(text)).toEqual([
    { name: "张三", phone: "13800001111" },
    { name: "李四", phone: "13800002222" },
    { name: "王五", phone: "13800003333" },
    { name: "Anna-Maria O'Neil", phone: "+8613800004444" },
  ]);
});

it("tells the lines that are not whole", () => {
  expect(lacking(peopleIn("张三 13800001111\n李四\n13800003333"))).toEqual([2, 3]);
});
