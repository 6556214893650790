import { Failure } from './failure.mjs';

/**
 * One database and one role per service: made when missing, the password set each time, other roles kept out.
 * @param {string} adminUrl
 * @param {string[]} names          also the roles' names
 * @param {(name: string) => string} passwordOf
 */
export async function ensureDatabases(adminUrl, names, passwordOf) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const roles = await client.query('select rolname from pg_roles');
    const databases = await client.query('select datname from pg_database');
    const haveRoles = new Set(roles.rows.map((row) => row.rolname));
    const haveDatabases = new Set(databases.rows.map((row) => row.datname));
    for (const name of names) {
      const id = client.escapeIdentifier(name);
      const verb = haveRoles.has(name) ? 'alter' : 'create';
      await client.query(`${verb} role ${id} login password ${client.escapeLiteral(passwordOf(name))}`);
      if (haveDatabases.has(name)) continue;
      await client.query(`create database ${id} owner ${id}`);
      await client.query(`revoke all on database ${id} from public`);
    }
  } finally {
    await client.end();
  }
}

/**
 * The administrator's address turned into a service's.
 * @param {string} adminUrl
 * @param {string} name       role and database
 * @param {string} password
 */
export function databaseUrl(adminUrl, name, password) {
  if (!URL.canParse(adminUrl))
    throw new Failure(
      'PostgreSQL 地址无效。The address of PostgreSQL is not a URL like postgresql://user:password@host:5432/postgres.',
    );
  const url = new URL(adminUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}
