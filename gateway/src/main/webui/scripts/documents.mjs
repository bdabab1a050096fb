// Reads the stored documents of the gateway, the one source of what the pages ask, and writes what TypeScript needs to know of
// them: the type of each answer and its variables. Nothing of it ends up in the program; a page sends the name of a document.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isEnumType, parse, print, visit } from "graphql";

const resources = "../resources";
const target = "src/graph";
const fragments = new Map(
  parse(readFileSync(join(resources, "fragments.graphql"), "utf8")).definitions.map((each) => [each.name.value, each]),
);

function spreads(node, found = new Set()) {
  visit(node, {
    FragmentSpread({ name }) {
      if (found.has(name.value) || !fragments.has(name.value)) return;
      found.add(name.value);
      spreads(fragments.get(name.value), found);
    },
  });
  return found;
}

const documents = readdirSync(join(resources, "documents"))
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => {
    const document = parse(readFileSync(join(resources, "documents", file), "utf8"));
    const parts = [...spreads(document)].map((name) => print(fragments.get(name)));
    return { name: file.replace(".graphql", ""), text: [print(document), ...parts].join("\n") };
  });

const schema = buildSchema(readFileSync("../../../schema.graphql", "utf8"));
const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith("__"));

mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, "documents.gen.ts"),
  `// Made by scripts/documents.mjs from the stored documents of the gateway; not kept.
import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./schema.gen";

const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string; ID: string };
}>();

${documents.map(({ name, text }) => `const ${name} = graphql(\`${text}\`);`).join("\n\n")}

export interface Documents {
${documents.map(({ name }) => `  ${name}: typeof ${name};`).join("\n")}
}

${enums
  .map(
    (type) =>
      `export type ${type.name} = ${type
        .getValues()
        .map((value) => JSON.stringify(value.name))
        .join(" | ")};`,
  )
  .join("\n")}
`,
);
// A socket takes no names of documents, only their texts; the gateway knows what it has stored by those too.
writeFileSync(
  join(target, "subscriptions.gen.ts"),
  `// Made by scripts/documents.mjs from the stored subscriptions of the gateway; not kept.
export const subscriptions = ${JSON.stringify(
    Object.fromEntries(
      documents.filter(({ text }) => text.startsWith("subscription")).map(({ name, text }) => [name, text]),
    ),
    null,
    2,
  )} as const;
`,
);
execFileSync("npx", ["gql.tada", "generate-output", "--output", join(target, "schema.gen.d.ts")], { stdio: "pipe" });
