import { isReading } from '../identity/origin';
import { resources, type Resource } from '../proxy/route-table';

/** What an API key may touch: one resource of the route table, to read or to change; writing includes reading. */
export type Scope = `${Resource}:${'read' | 'write'}`;

/** Every scope there is. */
export const scopes = resources.flatMap((resource): Scope[] => [`${resource}:read`, `${resource}:write`]);

/** Whether the scopes of a key let it use `method` on `resource`. */
export function isWithin(held: readonly string[], resource: Resource, method: string): boolean {
  return held.includes(`${resource}:write`) || (isReading(method) && held.includes(`${resource}:read`));
}
