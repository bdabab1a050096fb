import type { ProxyOptions } from "vite";

// For `npm run dev`: hands what the pages ask to a running local stack, as one of its demo logins. There is no session here, so
// the login, its expiry and the policy of the pages are tried in the journeys, not with this.
const gateway = process.env.LIANFANG_GATEWAY ?? "http://127.0.0.1:8080";
const keycloak = process.env.LIANFANG_KEYCLOAK ?? "http://127.0.0.1:8180";
const username = process.env.LIANFANG_LOGIN ?? "street-officer";

let token = "";

async function renew() {
  const answer = await fetch(`${keycloak}/realms/lianfang/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "lianfang-dev", username, password: "lianfang" }),
  }).catch(() => undefined);
  if (answer?.ok) token = (await answer.json()).access_token;
}

/** The proxy of Vite's own server. */
export function persona(): Record<string, ProxyOptions> {
  if (process.env.npm_lifecycle_event !== "dev") return {};
  renew();
  setInterval(renew, 60_000).unref();
  const handed: ProxyOptions = {
    target: gateway,
    changeOrigin: true,
    configure: (proxy) => {
      for (const event of ["proxyReq", "proxyReqWs"] as const)
        proxy.on(event, (asked: { setHeader(name: string, value: string): void }) =>
          asked.setHeader("Authorization", `Bearer ${token}`),
        );
    },
  };
  return { "/graphql": { ...handed, ws: true }, "^/(rosters|hours)/": handed };
}
