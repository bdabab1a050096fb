// Unpacks the Chromium of the npm package beside it, so that a new installation unpacks anew, and prints what starts it:
// {"executable": …, "libraries": …}.
// The package brings the libraries that a bare machine lacks, but only into what looks like one to it: a cloud function.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve("node_modules", "unpacked");
const environment = { ...process.env };
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");

const executable = await chromium.executablePath();
const linked = execFileSync("ldd", [executable], { env: environment, encoding: "utf8" });
const libraries = linked.includes("not found") ? join(folder, "al2023", "lib") : "";
console.log(JSON.stringify({ executable, libraries }));
