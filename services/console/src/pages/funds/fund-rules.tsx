import { Facts, Section } from '../../design/facts';
import { TermText } from '../../design/status-tag';
import { Money } from '../../design/values';
import { sizeClasses } from '../../dictionary/enterprise';
import { fundBearers } from '../../dictionary/fund';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { ratePercent } from '../../format/rate';
import { usePick, useWords } from '../../i18n/words';
import { paidByFund, type FundRules } from './fund';
import { fundWords } from './words';

/** The rules in force: who bears a loss, up to how much, and what is asked for before. */
export function RulesSections({ rules }: { readonly rules: FundRules }) {
  return (
    <>
      <Shares rules={rules} />
      <Limits rules={rules} />
      <Conditions rules={rules} />
    </>
  );
}

function Shares({ rules: { bearers = [] } }: { readonly rules: FundRules }) {
  const say = useWords(fundWords);
  return (
    <Section title={say('shares')}>
      <p className="hint">{say('sharesHint', { share: ratePercent(paidByFund(bearers)) })}</p>
      <table className="data-table">
        <caption>{say('shares')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('bearer')}</th>
            <th scope="col">{say('bearerName')}</th>
            <th scope="col" className="figure">
              {say('share')}
            </th>
            <th scope="col" className="figure">
              {say('capPerClaim')}
            </th>
            <th scope="col">{say('source')}</th>
          </tr>
        </thead>
        <tbody>
          {bearers.map(({ bearer, name, sharePpm = 0, capPerClaimFen, isOfFund }, place) => (
            <tr key={place}>
              <td>
                <TermText terms={fundBearers} value={bearer} />
              </td>
              <td>{name}</td>
              <td className="figure">{ratePercent(sharePpm)}</td>
              <td className="figure">
                <Cap fen={capPerClaimFen} />
              </td>
              <td>{say(isOfFund ? 'ofFund' : 'ownMoney')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Limits({ rules }: { readonly rules: FundRules }) {
  const say = useWords(fundWords);
  const pick = usePick();
  const { leverage, borrowerSizes = [] } = rules;
  return (
    <Section title={say('limits')}>
      <Facts
        facts={[
          [say('loanCap'), <Cap fen={rules.loanCapFen} />],
          [say('capPerBorrower'), <Cap fen={rules.capPerBorrowerFen} />],
          [say('capPerYear'), <Cap fen={rules.capPerYearFen} />],
          [say('leverage'), leverage === undefined ? say('noCap') : say('times', { count: leverage })],
          [
            say('sizes'),
            borrowerSizes.map((size) => pick(termOf(sizeClasses, size))).join(comma()) || say('anySize'),
          ],
        ]}
      />
    </Section>
  );
}

function Conditions({ rules }: { readonly rules: FundRules }) {
  const say = useWords(fundWords);
  const { overdueDaysMin = 0, nplWarningPpm = 0, nplStopPpm = 0 } = rules;
  return (
    <Section title={say('conditions')}>
      <Facts
        facts={[
          [
            say('overdueMin'),
            overdueDaysMin === 0 ? say('noOverdue') : say('days', { count: overdueDaysMin }),
          ],
          [say('suit'), say(rules.suitRequired ? 'yes' : 'no')],
          [say('principalOnly'), say(rules.principalOnly ? 'yes' : 'no')],
          [say('warnAt'), ratePercent(nplWarningPpm)],
          [say('stopAt'), ratePercent(nplStopPpm)],
        ]}
      />
    </Section>
  );
}

function Cap({ fen }: { readonly fen: string | undefined }) {
  const say = useWords(fundWords);
  return fen === undefined ? <>{say('noCap')}</> : <Money fen={fen} />;
}
