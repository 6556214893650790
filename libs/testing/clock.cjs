/**
 * `node -r <this file>`: the process lives in the past, by the milliseconds that stand in the file IPFLOW_TEST_CLOCK names.
 * A harness that rewrites it moves all its processes at once and never back, so that terms of days and years pass in a
 * test. Timers keep their pace; the engines keep the real time.
 */
const { openSync, readSync } = require('node:fs');

const file = openSync(process.env.IPFLOW_TEST_CLOCK ?? '', 'r');
const text = Buffer.alloc(32);
const Real = Date;
const now = () => Real.now() - Number(text.toString('latin1', 0, readSync(file, text, 0, text.length, 0)));

globalThis.Date = new Proxy(Real, {
  apply: () => new Real(now()).toString(),
  construct: (_, given, made) => Reflect.construct(Real, given.length === 0 ? [now()] : given, made),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});
Real.prototype.constructor = globalThis.Date;
