import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Service } from "../graph/ask";
import { AwayServices, Joined } from "./Joined";

function shown(of: { title: string } | null, ...away: Service[]): string | null {
  const { container } = render(
    <AwayServices value={new Set(away)}>
      <Joined of={of} from="volunteer-service" none="未派单">
        {({ title }) => title}
      </Joined>
    </AwayServices>,
  );
  return container.textContent;
}

it("marks what is unknown because its service is away, and nothing else", () => {
  expect(shown({ title: "晚间配送" }, "volunteer-service")).toBe("晚间配送");
  expect(shown(null, "volunteer-service")).toBe("暂缺");
  expect(shown(null, "registry-service")).toBe("未派单");
  expect(shown(null)).toBe("未派单");
});
