// Runs every audit of graphql-http against the gateway named by GRAPH_URL with the token in GRAPH_TOKEN; prints what is not
// in order and fails on a warning as well as on an error.
import { serverAudits } from "graphql-http";

const url = process.env.GRAPH_URL;
const token = process.env.GRAPH_TOKEN;

const loggedIn = (input, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${token}`);
  return fetch(input, { ...init, headers });
};

const counts = { ok: 0, notice: 0, warn: 0, error: 0 };
for (const audit of serverAudits({ url, fetchFn: loggedIn })) {
  const result = await audit.fn();
  counts[result.status] += 1;
  if (result.status !== "ok") {
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason ?? ""}`);
  }
}
console.log(JSON.stringify(counts));
process.exit(counts.warn + counts.error === 0 && counts.ok > 0 ? 0 : 1);
