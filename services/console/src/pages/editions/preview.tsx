import type { AnswerOf } from '../../api/types';
import { useRead } from '../../api/reading';
import { Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { Waiting } from '../../design/waiting';
import { termOf } from '../../dictionary/terms';
import { leftOutReasons } from '../../dictionary/whitelist';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { editionsPath } from '../whitelist/whitelist';
import { editionWords } from './words';

/** What a draft would hold today, and who meets its criteria and is left out all the same. */
export function PreviewSection({ id }: { readonly id: string }) {
  const say = useWords(editionWords);
  const pick = usePick();
  const { data: preview, error } = useRead<AnswerOf<'/api/whitelist-editions/{id}/candidates'>>(
    `${editionsPath}/${id}/candidates`,
  );
  if (error) return <ProblemPanel error={error} />;
  if (!preview) return <Waiting rows={3} />;
  const { rowCount, leftOut } = preview;
  const caption = say('leftOutTitle', { count: leftOut.length });
  return (
    <Section title={say('preview', { count: rowCount })}>
      {leftOut.length === 0 && <p className="hint">{say('previewNone')}</p>}
      {leftOut.length > 0 && (
        <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
          <p>{caption}</p>
          <table className="data-table">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{say('enterprise')}</th>
                <th scope="col">{say('uscc')}</th>
                <th scope="col">{say('why')}</th>
              </tr>
            </thead>
            <tbody>
              {leftOut.map(({ uscc, name, reasons }) => (
                <tr key={uscc}>
                  <td>{name}</td>
                  <td>{uscc}</td>
                  <td>{reasons.map((reason) => pick(termOf(leftOutReasons, reason))).join(comma())}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
