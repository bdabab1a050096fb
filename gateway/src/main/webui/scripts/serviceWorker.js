// The worker behind the phone pages: what they are made of is there without signal. It keeps programs, never an answer of the graph.
// The two names in @ are put in by scripts/serviceWorker.ts.
const CACHE = "lianfang-@version@";
const MADE_OF = "@files@";
const SHELL = "/";
const PATIENCE_MILLIS = 3000;
// What stands before the gateway answers so where the gateway does not.
const SILENT = [502, 503, 504];
const PHONE_PAGES = /^\/(worker|volunteer|resident)(\/|$)|^\/$/;

// A new version waits until the pages of the old one are closed: they may still need their own files.
addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(MADE_OF).then(() => keepShell(cache))));
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && PHONE_PAGES.test(pathname)) event.respondWith(page(event.request));
  else if (pathname.startsWith("/assets/")) event.respondWith(made(event.request));
});

// The page is the same for everyone and holds nothing of anyone. Whoever is not logged in gets a redirect instead of it.
async function keepShell(cache) {
  const answer = await fetch(SHELL, { redirect: "manual" }).catch(() => undefined);
  if (answer?.ok && answer.headers.get("content-type")?.startsWith("text/html")) await cache.put(SHELL, answer);
}

// The network first, or a login would never come through.
async function page(request) {
  const cache = await caches.open(CACHE);
  const shell = await cache.match(SHELL);
  if (!shell) {
    const answer = await fetch(request);
    if (answer.ok) await keepShell(cache);
    return answer;
  }
  // A line that stands and carries nothing, as in a lift, is no signal either.
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS));
  const answer = await Promise.race([fetch(request), late]).catch(() => undefined);
  return answer && !SILENT.includes(answer.status) ? answer : shell;
}

async function made(request) {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}
