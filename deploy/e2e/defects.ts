import { Client as Database } from 'pg';
import type { House } from './house';

/** Plants a defect: counters can write no entry until what is returned is called. */
export async function breakCounters({ databases }: House): Promise<() => Promise<void>> {
  const run = async (statements: string): Promise<void> => {
    const database = new Database({ connectionString: databases.get('counters')!.url });
    await database.connect();
    await database.query(statements).finally(() => database.end());
  };
  await run(`
    create function broken() returns trigger language plpgsql as
      $$ begin raise exception 'a defect of this test'; end $$;
    create trigger broken before insert on entry for each row execute function broken()`);
  return () => run('drop trigger broken on entry');
}
