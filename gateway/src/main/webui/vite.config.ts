import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { persona } from "./scripts/persona.ts";
import { serviceWorker } from "./scripts/serviceWorker.ts";

export default defineConfig({
  plugins: [react(), serviceWorker()],
  build: {
    target: "es2022",
    // The policy of the pages takes nothing that stands in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { host: "127.0.0.1", proxy: persona() },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/setup.test-env.ts"],
    // They wait for a state; how long that takes is up to the machine.
    testTimeout: 60_000,
    // One copy of graphql, also for the server that a test runs.
    server: { deps: { inline: ["graphql-ws"] } },
  },
});
