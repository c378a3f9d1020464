// Runs the audits of graphql-http against the address given, and prints one line for each: its status, id and name.
import { auditServer } from 'graphql-http';

for (const { status, id, name, reason } of await auditServer({ url: process.argv[2] })) {
  console.log([status, id, name, reason ?? ''].join('\t'));
}
