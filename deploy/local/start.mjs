/**
 * `npm start`: everything from a clean checkout to a running house. `npm start -- --fresh` clears the data first.
 * This file holds nothing a very old Node could not read, so that the version can be refused in a sentence.
 */
const NODE_MIN = { major: 20, minor: 19 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NODE_MIN.major || (major === NODE_MIN.major && minor < NODE_MIN.minor)) {
  process.stderr.write(
    `Node 版本过低。ipflow needs Node ${NODE_MIN.major}.${NODE_MIN.minor} or newer, this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

const { up } = await import('./up.mjs');
const { services } = await import('./services.mjs');
await up({ services, fresh: process.argv.includes('--fresh') });
