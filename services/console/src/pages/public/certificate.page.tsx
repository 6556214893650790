import { useParams } from 'react-router';
import type { Answer } from '../../api/answer';
import { useRead } from '../../api/reading';
import { ProblemPanel } from '../../design/problem-panel';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { Verdict } from './verdict';
import { publicWords } from './words';

const tones = { valid: 'good', cancelled: 'care', revoked: 'bad', unknown: 'bad' } as const;

/** What the QR code of a pledge's certificate leads to. */
export default function CertificatePage() {
  const say = useWords(publicWords);
  const { number = '' } = useParams();
  const path = `/api/certificates/${encodeURIComponent(number)}`;
  const { data, error, refetch, dataUpdatedAt } = useRead<Answer<'/api/certificates/{number}'>>(path);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { standing } = data;
  return (
    <Verdict
      title={say('certificate')}
      word={say(standing)}
      sentence={say(`certificate_${standing}`)}
      tone={tones[standing]}
      checkedAt={dataUpdatedAt}
      facts={[
        [say('certificateNumber'), data.number],
        ...(standing === 'unknown'
          ? []
          : ([
              [say('registeredOn'), <On date={data.registeredOn} />],
              [say('endedOn'), <On date={data.endedOn} />],
              [say('pledgors'), data.pledgors?.join(comma())],
              [say('pledgee'), data.pledgee],
              [say('things'), say('thingsCount', { count: data.thingCount })],
              [say('digest'), <code>{data.digest}</code>],
            ] as const)),
      ]}
    />
  );
}
