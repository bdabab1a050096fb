import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const TEMPLATE = "scripts/serviceWorker.js";
const CONSOLE = "/routes/console/";

interface Chunk {
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly isEntry: boolean;
}

/** Everything that the phone pages may load, sooner or later: all but what only the console imports. */
function reached(chunks: ReadonlyMap<string, Chunk>): Set<string> {
  const files = new Set<string>();
  const visit = (file: string) => {
    const chunk = chunks.get(file);
    if (!chunk || files.has(file) || chunk.facadeModuleId?.includes(CONSOLE)) return;
    files.add(file);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const [file, { isEntry }] of chunks) if (isEntry) visit(file);
  return files;
}

/** Writes /sw.js with the files of this build; other files, another worker. */
export function serviceWorker(): Plugin {
  return {
    name: "lianfang-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const chunks = new Map(outputs.flatMap((output) => (output.type === "chunk" ? [[output.fileName, output]] : [])));
      const scripts = [...reached(chunks)];
      const styles = outputs.map(({ fileName }) => fileName).filter((fileName) => fileName.endsWith(".css"));
      const files = [...scripts, ...styles].map((file) => `/${file}`).sort();
      const version = createHash("sha256").update(files.join()).digest("hex").slice(0, 12);
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: readFileSync(TEMPLATE, "utf8")
          .replace('"@files@"', JSON.stringify(files))
          .replace("@version@", version),
      });
    },
  };
}
