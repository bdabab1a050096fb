// node gateway.cjs PORT supergraph.graphql
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { ApolloGateway } = require('@apollo/gateway');
const { readFileSync } = require('node:fs');

const [port, supergraph] = process.argv.slice(2);
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl: readFileSync(supergraph, 'utf8') }),
  nodeEnv: 'production',
  csrfPrevention: false,
});
startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(port) } });
