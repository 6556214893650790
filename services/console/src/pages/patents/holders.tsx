import { CaseLink } from '../../app/case-link';
import { Section } from '../../design/facts';
import { TermText } from '../../design/status-tag';
import { DivisionText, nothing, On } from '../../design/values';
import { holderKinds } from '../../dictionary/patent';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { chainOfTitle, share, type Patent, type PatentFacts } from './patent';
import { patentWords } from './patent-words';

/** 专利权人, with what each holds of a co-owned right. */
export function Holders({ patent }: { readonly patent: Patent }) {
  const say = useWords(patentWords);
  const { holders = [] } = patent.facts as PatentFacts;
  return (
    <Section title={say('holders')}>
      <table className="data-table">
        <caption>{say('holders')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('holder')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('uscc')}</th>
            <th scope="col">{say('division')}</th>
            <th scope="col" className="figure">
              {say('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {holders.map(({ name, kind, uscc, divisionCode, sharePpm }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{kind ? <TermText terms={holderKinds} value={kind} /> : nothing}</td>
              <td>{uscc ? <code>{uscc}</code> : nothing}</td>
              <td>
                <DivisionText code={divisionCode} />
              </td>
              <td className="figure">
                {sharePpm ? share(sharePpm) : holders.length === 1 ? '100%' : say('shareUnknown')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** 权属沿革: who held it from when, and by which transfer. */
export function ChainOfTitle({ patent }: { readonly patent: Patent }) {
  const say = useWords(patentWords);
  return (
    <Section title={say('title')}>
      <ol className="history">
        {chainOfTitle(patent.history).map(({ holders, from, transferId }, index) => (
          <li key={index}>
            <strong>{holders.map(({ name }) => name).join(comma())}</strong>
            <On date={from} />
            <span className="hint">
              {transferId ? (
                <>
                  {say('byTransfer')} <CaseLink reference={`transfer-${transferId}`} />
                </>
              ) : (
                say('onEntry')
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
