// How much script a page loads, compressed: what its chunk and all that this one imports weigh, at first or once it stands. Too much
// fails the build.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const KILOBYTE = 1000;
const budgets = JSON.parse(readFileSync("scripts/budgets.json", "utf8"));
const chunks = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

function weigh(names, seen, importsOf) {
  let bytes = 0;
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const chunk = chunks[name];
    if (!chunk) throw new Error(`No chunk ${name}: name it in scripts/budgets.json as it is called now`);
    if (chunk.file.endsWith(".js")) bytes += gzipSync(readFileSync(join("dist", chunk.file)), { level: 6 }).length;
    bytes += weigh(importsOf(chunk), seen, importsOf);
  }
  return bytes;
}

const atOnce = (chunk) => chunk.imports ?? [];
const orLater = (chunk) => [...atOnce(chunk), ...(chunk.dynamicImports ?? [])];

let failed = false;
for (const { page, chunks: names, kilobytes } of budgets) {
  const seen = new Set();
  // The entry knows every page: only what it needs at once counts.
  const loaded = (weigh(["index.html"], seen, atOnce) + weigh(names, seen, orLater)) / KILOBYTE;
  console.log(`${page}: ${loaded.toFixed(1)} of ${kilobytes} kB of script`);
  failed ||= loaded > kilobytes;
}
// Only for this: it is not served.
rmSync("dist/.vite", { recursive: true });
if (failed) {
  console.error("A page loads more script than it may");
  process.exit(1);
}
