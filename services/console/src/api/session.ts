import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from './client';
import { newId } from './id';
import { ApiProblem } from './problem';
import type { AnswerOf } from './types';
import { sessionRenewed } from './session-ended';

/** Who is signed in. */
export type Who = AnswerOf<'/api/session'>;

const path = '/api/session';
const key = [path] as const;

/** Who is signed in: undefined while it is asked, null for nobody. */
export function useWho(): Who | null | undefined {
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      read<Who>(path, undefined, signal).catch((problem: unknown) => {
        if (problem instanceof ApiProblem && problem.problem.status === 401) return null;
        throw problem;
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) throw error;
  return data;
}

/** Signing in and out. */
export function useSession() {
  const queries = useQueryClient();
  return {
    async signIn(username: string, password: string): Promise<Who> {
      const who = await send<Who>({ path, body: { username, password }, key: newId() });
      queries.setQueryData(key, who);
      sessionRenewed();
      return who;
    },
    /** After the session ended under a page: the same person goes on, and what was read is read again. */
    async renew(username: string, password: string): Promise<Who> {
      const before = queries.getQueryData<Who | null>(key);
      const who = await send<Who>({ path, body: { username, password }, key: newId() });
      // Another person must not go on in what the first one had open.
      if (before && before.principal.subject !== who.principal.subject) location.assign('/');
      queries.setQueryData(key, who);
      sessionRenewed();
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== path });
      return who;
    },
    async signOut(): Promise<void> {
      await send({ method: 'DELETE', path, key: newId() });
      // A full load leaves nothing of the last person's in memory.
      location.assign('/login');
    },
  };
}
