// Is this message from Holdout? HOLDOUT_WEBHOOK_KEY is the webhook's whsec_… or whpk_…, the body comes on standard input as it was sent.
import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TOLERANCE_SECONDS = 5 * 60;

function genuine(key, headers, body, now = Date.now() / 1000) {
  if (Math.abs(now - Number(headers['webhook-timestamp'])) > TOLERANCE_SECONDS) return false;
  const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
  return headers['webhook-signature'].split(' ').some((one) => {
    const [version, signature] = one.split(',');
    const bytes = Buffer.from(signature, 'base64');
    const raw = Buffer.from(key.slice(key.indexOf('_') + 1), 'base64');
    if (version === 'v1' && key.startsWith('whsec_')) {
      const expected = createHmac('sha256', raw).update(signed).digest();
      return bytes.length === expected.length && timingSafeEqual(bytes, expected);
    }
    if (version === 'v1a' && key.startsWith('whpk_')) {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
      return verify(null, signed, createPublicKey({ key: jwk, format: 'jwk' }), bytes);
    }
    return false;
  });
}

const { HOLDOUT_WEBHOOK_KEY, WEBHOOK_ID, WEBHOOK_TIMESTAMP, WEBHOOK_SIGNATURE } = process.env;
const headers = { 'webhook-id': WEBHOOK_ID, 'webhook-timestamp': WEBHOOK_TIMESTAMP, 'webhook-signature': WEBHOOK_SIGNATURE };
console.log(genuine(HOLDOUT_WEBHOOK_KEY, headers, readFileSync(0, 'utf8')) ? 'genuine' : 'forged');
