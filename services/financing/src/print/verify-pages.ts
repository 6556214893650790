import { readSettings } from '@ipflow/platform';
import { z } from 'zod';

const settings = z.object({
  /** Where browsers find the house, as the gateway knows it; on paper it becomes the address of the pages that verify. */
  PUBLIC_URL: z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.url({ protocol: /^https?$/ }).default('http://localhost:8080'),
  ),
});

/** Injection key of the {@link VerifyPages}. */
export const VERIFY_PAGES = Symbol('verify pages');

/** The console's public pages that what is printed leads to. */
export interface VerifyPages {
  ofEdition(number: string): string;
}

/** The pages of this process's environment. @throws Error naming the variable when it holds no address */
export function readVerifyPages(env: NodeJS.ProcessEnv): VerifyPages {
  const { PUBLIC_URL: house } = readSettings(settings, env);
  return { ofEdition: (number) => new URL(`/public/editions/${encodeURIComponent(number)}`, house).href };
}
