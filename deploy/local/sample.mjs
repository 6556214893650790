/**
 * Fills an empty house: demo accounts, the names of their institutions, 4,073 real patents from public records, and what
 * happens with patents between them and made-up companies (every one is marked 合成). Does nothing when there are patents
 * already. Everything goes through the public API.
 */
import { signIn } from './client.mjs';
import { demoAccounts, demoTenants } from './demo.mjs';
import { sampleFinancing } from './sample.financing.mjs';
import { sampleLicenses } from './sample.licenses.mjs';
import { sampleMarket } from './sample.market.mjs';
import { samplePatents } from './sample.patents.mjs';

const { IPFLOW_GATEWAY_URL: url = '', IPFLOW_DEMO_PASSWORD: password = '' } = process.env;
const office = await signIn(url, 'office', password);
await makeAccounts();
await nameTenants();
const center = await signIn(url, 'center', password);
if ((await center.get('/api/patents?limit=1')).items.length === 0) {
  const reviewer = await signIn(url, 'reviewer', password);
  const enterprise = await signIn(url, 'enterprise', password);
  const bank = await signIn(url, 'bank', password);
  await samplePatents({ center, reviewer });
  // Each of them is a queue of its own at another service.
  await Promise.all([
    sampleLicenses({ center, reviewer, enterprise }),
    sampleMarket({ center, reviewer, enterprise }),
    sampleFinancing({ office, reviewer, enterprise, bank }),
  ]);
}

async function makeAccounts() {
  const { items } = await office.get('/api/accounts');
  const known = new Set(items.map((/** @type {{ username: string }} */ { username }) => username));
  for (const { role: _, ...account } of demoAccounts) {
    if (!known.has(account.username)) await office.post('/api/accounts', { ...account, password });
  }
}

/** Names once given stay as the office has them now. */
async function nameTenants() {
  const { items } = await office.get('/api/tenants');
  const named = new Set(items.map((/** @type {{ tenant: string }} */ { tenant }) => tenant));
  for (const [tenant, name] of Object.entries(demoTenants)) {
    if (!named.has(tenant)) await office.put(`/api/tenants/${tenant}`, { name });
  }
}
