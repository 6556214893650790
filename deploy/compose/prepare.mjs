import { ensureDatabases } from '../local/databases.mjs';
import { printFailure } from '../local/failure.mjs';
import { services } from '../local/services.mjs';
import { ensureTopics, readTopics } from '../local/topics.mjs';

/**
 * Makes what the services expect to find: a database and a role each, and the topics. Safe to run at every start.
 * Reads POSTGRES_URL (the administrator's), KAFKA_BROKERS and a `<DATABASE>_DB_PASSWORD` per service.
 */
try {
  const [postgresUrl, brokers] = ['POSTGRES_URL', 'KAFKA_BROKERS'].map(variable);
  const databases = services.map(({ database }) => database);
  const passwords = new Map(databases.map((name) => [name, variable(`${name.toUpperCase()}_DB_PASSWORD`)]));
  await Promise.all([
    ensureDatabases(postgresUrl, databases, (name) => passwords.get(name)),
    ensureTopics(brokers, readTopics()),
  ]);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}

/** @param {string} name */
function variable(name) {
  const value = process.env[name];
  if (!value) throw new Error(`the variable ${name} is not set; docker-compose.yml hands it on from .env`);
  return value;
}
