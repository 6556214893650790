import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { ProblemPanel } from '../../design/problem-panel';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { useWords } from '../../i18n/words';
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
  const { standing } = data;
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
              [say('digest'), <code>{data.contentHash}</code>],
              [say('signature'), <code>{data.signature}</code>],
            ] as const)),
      ]}
    />
  );
}
