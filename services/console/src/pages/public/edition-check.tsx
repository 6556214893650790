import { Section } from '../../design/facts';
import { useWords } from '../../i18n/words';
import { publicWords } from './words';

/** How a digest is told to openssl. */
export type DigestName = 'sha256' | 'sm3';

/** How anybody works out the digests of an edition with openssl, which has them all; `names` are those it was published with. */
export function EditionCheck({ names }: { readonly names: readonly DigestName[] }) {
  const say = useWords(publicWords);
  return (
    <Section title={say('check')}>
      <p className="hint">{say('checkHint')}</p>
      <ol className="reasons">
        <li>{say('check1')}</li>
        <li>
          {say('check2')} <Commands names={names} options="-r" file="row" />
        </li>
        <li>
          {say('check3')} <Commands names={names} options="" file="all" />
        </li>
      </ol>
      <p className="hint">
        {say('checkSignature')} <a href="/api/docs">/api/docs</a>
      </p>
    </Section>
  );
}

interface Command {
  readonly names: readonly DigestName[];
  readonly options: string;
  readonly file: string;
}

function Commands({ names, options, file }: Command) {
  const say = useWords(publicWords);
  return names.map((name) => (
    <p key={name}>
      {say(name)} <code>{['openssl dgst', `-${name}`, options, file].filter(Boolean).join(' ')}</code>
    </p>
  ));
}
