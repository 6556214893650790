import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { ProblemPanel } from '../../design/problem-panel';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { useWords } from '../../i18n/words';
import { EditionCheck } from './edition-check';
import { Verdict } from './verdict';
import { publicWords } from './words';

/** What the verification of an edition answers; all but number and standing only of one that there is. */
interface EditionStanding {
  readonly number: string;
  readonly standing: 'in_force' | 'superseded' | 'expired' | 'unknown';
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly publishedOn?: string | null;
  readonly rowCount?: number | null;
  readonly contentHash?: string | null;
  readonly signature?: string | null;
  /** Of an edition that was published when SM2 was asked for. */
  readonly contentHashSm3?: string | null;
  readonly sm2Signature?: string | null;
}

const tones = { in_force: 'good', superseded: 'care', expired: 'care', unknown: 'bad' } as const;

/** What the QR code of a whitelist edition leads to. */
export default function EditionPage() {
  const say = useWords(publicWords);
  const { number = '' } = useParams();
  const path = `/api/whitelist-editions/verify/${encodeURIComponent(number)}`;
  const { data, error, refetch, dataUpdatedAt } = useRead<EditionStanding>(path);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { standing, contentHashSm3, sm2Signature } = data;
  return (
    <Verdict
      title={say('edition')}
      word={say(standing)}
      sentence={say(`edition_${standing}`)}
      tone={tones[standing]}
      checkedAt={dataUpdatedAt}
      facts={[
        [say('editionNumber'), data.number],
        ...(standing === 'unknown'
          ? []
          : ([
              [say('publishedOn'), <On date={data.publishedOn} />],
              [say('validFrom'), <On date={data.validFrom} />],
              [say('validUntil'), <On date={data.validUntil} />],
              [say('rows'), say('rowsCount', { count: data.rowCount })],
              [say('digestSha256'), <code>{data.contentHash}</code>],
              ...(contentHashSm3 ? [[say('digestSm3'), <code>{contentHashSm3}</code>] as const] : []),
              [say('signatureJws'), <code>{data.signature}</code>],
              ...(sm2Signature ? [[say('signatureSm2'), <code>{sm2Signature}</code>] as const] : []),
            ] as const)),
      ]}
    >
      {standing !== 'unknown' && <EditionCheck names={contentHashSm3 ? ['sha256', 'sm3'] : ['sha256']} />}
    </Verdict>
  );
}
