// Four subgraphs in one process, as a team would write them: DataLoader for every batch, prepared statements, production mode.
//   node subgraphs.cjs compose PORT supergraph.graphql   writes the supergraph
//   node subgraphs.cjs serve PORT                        serves them on PORT and the three after it
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { buildSubgraphSchema } = require('@apollo/subgraph');
const { parse } = require('graphql');
const DataLoader = require('dataloader');
const { Pool } = require('pg');
const { writeFileSync } = require('node:fs');

const pool = new Pool({ max: 8 });
const query = (text, values) => pool.query({ name: text.slice(0, 60), text, values }).then((answer) => answer.rows);

const one = (text) =>
  new DataLoader(async (ids) => {
    const found = new Map((await query(text, [ids])).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

const many = (text, key) =>
  new DataLoader(async (ids) => {
    const found = new Map(ids.map((id) => [id, []]));
    for (const row of await query(text, [ids])) found.get(row[key])?.push(row);
    return ids.map((id) => found.get(id));
  });

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n';
const itself = (reference) => reference;

const subgraphs = {
  residents: {
    sdl: `${link}
      type Query { community(id: Int!): Community }
      type Community @key(fields: "id") { id: Int! name: String households(first: Int = 20): [Household!] }
      type Household @key(fields: "id") { id: Int! building: Int unit: Int room: Int }`,
    resolvers: {
      Query: { community: (_, { id }, loaders) => loaders.community.load(id) },
      Community: {
        households: (community, { first }) =>
          query(
            `SELECT h.id, h.building, h.unit, h.room FROM household h JOIN isolation_case k ON k.household_id = h.id AND k.open
             WHERE h.community_id = $1 ORDER BY h.building, h.unit, h.room, h.id LIMIT $2`,
            [community.id, first],
          ),
      },
    },
    loaders: () => ({ community: one('SELECT id, name FROM community WHERE id = ANY($1)') }),
  },
  isolation: {
    sdl: `${link}
      type Household @key(fields: "id") { id: Int! cases: [Case!] }
      type Case @key(fields: "id") { id: Int! opened: String checks: [Check!] }
      type Check { day: String tenths: Int }`,
    resolvers: {
      Household: { __resolveReference: itself, cases: (household, _, loaders) => loaders.cases.load(household.id) },
      Case: { checks: (kase, _, loaders) => loaders.checks.load(kase.id) },
    },
    loaders: () => ({
      cases: many('SELECT id, household_id, opened::text FROM isolation_case WHERE open AND household_id = ANY($1)', 'household_id'),
      checks: many('SELECT case_id, day::text, tenths FROM daily_check WHERE case_id = ANY($1) ORDER BY case_id, day', 'case_id'),
    }),
  },
  supply: {
    sdl: `${link}
      type Case @key(fields: "id") { id: Int! orders: [Order!] }
      type Order @key(fields: "id") { id: Int! state: String shift: Shift }
      type Shift @key(fields: "id", resolvable: false) { id: Int! }`,
    resolvers: {
      Case: { __resolveReference: itself, orders: (kase, _, loaders) => loaders.orders.load(kase.id) },
      Order: { shift: (order) => ({ id: order.shift_id }) },
    },
    loaders: () => ({ orders: many('SELECT id, case_id, shift_id, state FROM supply_order WHERE case_id = ANY($1) ORDER BY id', 'case_id') }),
  },
  volunteers: {
    sdl: `${link}
      type Shift @key(fields: "id") { id: Int! capacity: Int booked: Int }`,
    resolvers: { Shift: { __resolveReference: (shift, loaders) => loaders.shifts.load(shift.id) } },
    loaders: () => ({ shifts: one('SELECT id, capacity, booked FROM shift WHERE id = ANY($1)') }),
  },
};

const [command, port, file] = process.argv.slice(2);
const placed = Object.entries(subgraphs).map(([name, subgraph], i) => ({ name, port: Number(port) + i, ...subgraph }));

if (command === 'compose') {
  const { composeServices } = require('@apollo/composition');
  const composed = composeServices(
    placed.map(({ name, port, sdl }) => ({ name, url: `http://127.0.0.1:${port}/`, typeDefs: parse(sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(String).join('\n'));
  writeFileSync(file, composed.supergraphSdl);
} else {
  for (const { port, sdl, resolvers, loaders } of placed) {
    const server = new ApolloServer({
      schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
      nodeEnv: 'production',
      csrfPrevention: false,
    });
    startStandaloneServer(server, { listen: { host: '127.0.0.1', port }, context: async () => loaders() });
  }
}
