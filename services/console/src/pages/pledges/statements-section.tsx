import { PatentLink } from '../../app/patent-link';
import { useTenantNames } from '../../api/tenant-names';
import { CaptionedTable } from '../../design/captioned-table';
import { Section } from '../../design/facts';
import { StatusTag } from '../../design/status-tag';
import { nothing } from '../../design/values';
import { invalidationAnswers, sameDayAnswers } from '../../dictionary/pledge';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import type { PledgeDetail } from './pledge';
import { mayHaveInvention, typedStatement, type Statement } from './statement';
import { pledgeWords } from './words';

/** What the filer stated of the things pledged, as its word; nothing where it stated nothing. */
export function StatementsSection({ pledge: { stated, filedBy } }: { readonly pledge: PledgeDetail }) {
  const say = useWords(pledgeWords);
  const nameOf = useTenantNames();
  const { patents = [], similarMarks } = stated;
  if (patents.length === 0 && !similarMarks) return null;
  const marks = similarMarks?.marks ?? [];
  return (
    <Section title={say('stated')}>
      <p className="hint">{say('statedHint', { by: nameOf(filedBy) ?? filedBy })}</p>
      {patents.length > 0 && (
        <CaptionedTable caption={say('stated')}>
          <thead>
            <tr>
              <th scope="col">{say('ownNumber')}</th>
              <th scope="col">{say('sameDay')}</th>
              <th scope="col">{say('invalidation')}</th>
            </tr>
          </thead>
          <tbody>
            {patents.map((one) => (
              <StatementRow key={one.patentNumber} of={one} />
            ))}
          </tbody>
        </CaptionedTable>
      )}
      {similarMarks && (
        <p>
          {marks.length > 0
            ? say('similarMarks', { marks: marks.map(({ number }) => number).join(comma()) })
            : say('noSimilarMarks')}
        </p>
      )}
    </Section>
  );
}

function StatementRow({ of }: { readonly of: Statement & { readonly patentNumber: string } }) {
  const say = useWords(pledgeWords);
  const { sameDay, sameDayInvention, invalidation } = typedStatement(of);
  return (
    <tr>
      <td>
        <PatentLink number={of.patentNumber} />
      </td>
      <td>
        {sameDay ? (
          <>
            <StatusTag terms={sameDayAnswers} value={sameDay} /> {sameDayInvention}
          </>
        ) : mayHaveInvention(of.patentNumber) ? (
          say('notStated')
        ) : (
          nothing
        )}
      </td>
      <td>
        {invalidation ? <StatusTag terms={invalidationAnswers} value={invalidation} /> : say('notStated')}
      </td>
    </tr>
  );
}
