import { useTongue, useWords } from '../../i18n/words';
import { causeOf, type Cause, type Endpoint } from './webhook';
import { webhookWords } from './words';

const whys = {
  owner: ['whyOwner', 'howOwner'],
  gone: ['whyGone', 'howGone'],
  failing: ['whyFailing', 'howFailing'],
} as const satisfies Record<Cause, readonly [string, string]>;

/** Why a disabled address is, and what its keeper does about it. */
export function useWhy(endpoint: Endpoint): { readonly why: string; readonly how: string } {
  const say = useWords(webhookWords);
  const [why, how] = whys[causeOf(endpoint)];
  return { why: say(why), how: say(how) };
}

/**
 * What the keeper of an address must know and do now, where there is anything: as the service says it, which counts the hours
 * that are left; it speaks Chinese, so English is told what the console knows.
 */
export function Notice({ endpoint }: { readonly endpoint: Endpoint }) {
  const say = useWords(webhookWords);
  const tongue = useTongue();
  const { why, how } = useWhy(endpoint);
  if (!endpoint.notice) return null;
  if (tongue === 'zh') return <>{endpoint.notice}</>;
  return <>{endpoint.state === 'disabled' ? `${why}. ${how}` : say('failingHow')}</>;
}
