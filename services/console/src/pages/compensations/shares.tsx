import { CaptionedTable } from '../../design/captioned-table';
import { Section } from '../../design/facts';
import { TermText } from '../../design/status-tag';
import { Yuan } from '../../design/values';
import { fundBearers } from '../../dictionary/fund';
import { useWords } from '../../i18n/words';
import type { Share } from './compensation';
import { compensationWords } from './words';

const figures = ['amountFen', 'returnedFen'] as const;

/** Who bears how much of the loss, and how much each got back; in yuan all the way down. */
export function SharesSection({ shares }: { readonly shares: readonly Share[] }) {
  const say = useWords(compensationWords);
  const sumOf = (figure: (typeof figures)[number]): string =>
    `${shares.reduce((sum, share) => sum + BigInt(share[figure]), 0n)}`;
  return (
    <Section title={say('shares')}>
      <p className="hint">{say('sharesHint')}</p>
      <CaptionedTable caption={say('shares')}>
        <thead>
          <tr>
            <th scope="col">{say('bearer')}</th>
            <th scope="col">{say('bearerName')}</th>
            <th scope="col">{say('source')}</th>
            <th scope="col" className="figure">
              {say('borne')}
            </th>
            <th scope="col" className="figure">
              {say('returnedShare')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ bearer, name, isOfFund, ...sums }, place) => (
            <tr key={place}>
              <td>
                <TermText terms={fundBearers} value={bearer} />
              </td>
              <td>{name}</td>
              <td>{say(isOfFund ? 'ofFund' : 'ownMoney')}</td>
              {figures.map((figure) => (
                <td key={figure} className="figure">
                  <Yuan fen={sums[figure]} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>
              {say('total')}
            </th>
            {figures.map((figure) => (
              <td key={figure} className="figure">
                <Yuan fen={sumOf(figure)} />
              </td>
            ))}
          </tr>
        </tbody>
      </CaptionedTable>
    </Section>
  );
}
