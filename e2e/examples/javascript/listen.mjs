// Listens to what happens to one's requests, by graphql-ws, until the first change was heard.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const api = process.env.HOLDOUT_API ?? 'ws://127.0.0.1:8081/graphql';

// Called for each connection: when a token ends the socket closes with 4403, and the client connects again with a new one.
const token = () => process.env.HOLDOUT_TOKEN;

const client = createClient({
  url: api.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: async () => ({ Authorization: `Bearer ${token()}` }),
  shouldRetry: () => true,
  on: { connected: () => console.log('connected') },
});

// A push is a hint: read the request again for its truth, and once after each new connection for what was missed.
for await (const answer of client.iterate({ query: 'subscription { requestChanged { id action state version } }' })) {
  if (answer.errors) {
    throw new Error(JSON.stringify(answer.errors));
  }
  console.log(JSON.stringify(answer.data.requestChanged));
  break;
}
await client.dispose();
