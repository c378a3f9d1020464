// Listens to what happens to one's requests, by graphql-ws, until it is stopped. A lost line and an ended token are made up for.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const api = process.env.HOLDOUT_API ?? 'http://127.0.0.1:8081/graphql';
const tokens = process.env.HOLDOUT_TOKENS ?? 'http://127.0.0.1:8082/realms/holdout/protocol/openid-connect/token';

// Asked for each connection: an organisation's client gets a new token each time. A token that is given serves until it ends.
async function authorization() {
  if (process.env.HOLDOUT_TOKEN) {
    return `Bearer ${process.env.HOLDOUT_TOKEN}`;
  }
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.HOLDOUT_CLIENT ?? 'photo-guild',
    client_secret: process.env.HOLDOUT_SECRET ?? 'photo-guild-local-secret-0123456789',
  });
  return `Bearer ${(await (await fetch(tokens, { method: 'POST', body })).json()).access_token}`;
}

// A change may be heard and read: each version is told once.
const told = new Map();
function tell({ id, state, version }) {
  if (version > (told.get(id) ?? 0)) {
    told.set(id, version);
    console.log(JSON.stringify({ id, state, version }));
  }
}

// What was missed while nothing was heard; here of the latest hundred, further ones by `after`.
async function read() {
  const query = '{ requests(first: 100) { edges { node { id state version } } } }';
  const headers = { 'Content-Type': 'application/json', Authorization: await authorization() };
  const answer = await (await fetch(api, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
  answer.data.requests.edges.forEach(({ node }) => tell(node));
}

const client = createClient({
  url: api.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: async () => ({ Authorization: await authorization() }),
  retryAttempts: Infinity,
  shouldRetry: () => true,
  on: {
    connected: () => {
      console.log('connected');
      // The subscription stands a moment later; what happens from then on is heard.
      setTimeout(() => read().catch(console.error), 1000);
    },
  },
});

// A push is a hint. An error ends the subscription; the next one begins with a new connection.
for (;;) {
  try {
    for await (const { data, errors } of client.iterate({ query: 'subscription { requestChanged { id state version } }' })) {
      if (errors) {
        throw errors;
      }
      tell(data.requestChanged);
    }
  } catch (errors) {
    console.error(JSON.stringify(errors));
  }
  await new Promise((again) => setTimeout(again, 5000));
}
