import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What docker-compose.yml says of a service, the parts that specs hold against something. */
export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly dockerfile: string; readonly args: { readonly SERVICE: string } };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const root = join(__dirname, '../..');

/** The services of one compose file, by name. */
export function composeServices(path: string): Record<string, ComposeService> {
  const text = readFileSync(join(root, path), 'utf8');
  return (parse(text, { merge: true }) as { services: Record<string, ComposeService> }).services;
}

/** What compose makes of a service that a second file says more of: variables by name, ports and volumes beside one another. */
export function overlaid(base: ComposeService, more: Partial<ComposeService>): ComposeService {
  return {
    ...base,
    environment: { ...base.environment, ...more.environment },
    ports: [...(base.ports ?? []), ...(more.ports ?? [])],
    volumes: [...(base.volumes ?? []), ...(more.volumes ?? [])],
  };
}

/** What compose makes of `${NAME}`, `${NAME:-default}` and `${NAME:?message}`. */
export function interpolated(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, fallback?: string) => {
    const found = variables[name] ?? fallback;
    if (found === undefined) throw new Error(`${name} is neither set nor has it a default`);
    return found;
  });
}
