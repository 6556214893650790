import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Facts, Section } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { fundGates } from '../../dictionary/fund';
import { money, readAmount } from '../../format/money';
import { ratePercent } from '../../format/rate';
import { useTongue, useWords } from '../../i18n/words';
import { coverableLeft, fundsPath, type FundDetail } from './fund';
import { CoveragesSection, LedgerSection, UsesSection } from './fund-books';
import { RulesSections } from './fund-rules';
import { fundWords } from './words';

/** One fund: what it holds and covers, the rules in force, what was paid, and for the office its books. */
export default function FundPage() {
  const say = useWords(fundWords);
  const { id = '' } = useParams();
  const roles = useWho()?.principal.roles ?? [];
  const { data: fund, error, refetch } = useRead<FundDetail>(`${fundsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!fund) return <Waiting />;
  const isOffice = roles.includes('office') || roles.includes('reviewer');
  return (
    <>
      <PageHead
        title={
          <>
            {fund.name} <StatusTag terms={fundGates} value={fund.gate} />
          </>
        }
        hint={say('hint')}
        actions={
          <>
            <Link className="button-link" to={`/compensations?fundId=${id}`}>
              {say('compensations')}
            </Link>
            <PrintButton />
          </>
        }
      />
      <GateNotice fund={fund} />
      <MoneySection fund={fund} />
      <RulesSections rules={fund.rules} />
      <UsesSection fund={fund} />
      <CoveragesSection id={id} />
      {isOffice && <LedgerSection id={id} />}
      {fund.history && <History items={fund.history} />}
    </>
  );
}

/** What a gate that is not open means, and what opens it. */
function GateNotice({ fund: { gate, rules } }: { readonly fund: FundDetail }) {
  const say = useWords(fundWords);
  if (gate === 'open') return null;
  const stop = ratePercent(rules.nplStopPpm ?? 0);
  return (
    <Alert
      className="problem"
      type={gate === 'stopped' ? 'error' : 'warning'}
      showIcon
      title={say(gate === 'stopped' ? 'gateStopped' : 'gateWarning', { stop })}
    />
  );
}

function MoneySection({ fund }: { readonly fund: FundDetail }) {
  const say = useWords(fundWords);
  const tongue = useTongue();
  const left = coverableLeft(fund);
  const { rulesVersion: version, rulesSince: since } = fund;
  return (
    <Section title={say('money')}>
      <Facts
        facts={[
          [say('balance'), <Money fen={fund.balanceFen} />],
          [say('contributed'), <Money fen={fund.contributedFen} />],
          [say('paid'), <Money fen={fund.paidFen} />],
          [say('returned'), <Money fen={fund.returnedFen} />],
          [say('covered'), <Money fen={fund.coveredFen} />],
          [say('coverable'), fund.coverableFen === null ? say('noCap') : <Money fen={fund.coverableFen} />],
          [say('coverableLeft'), left === undefined ? nothing : <Money fen={left} />],
          [
            say('npl'),
            say('nplOf', {
              rate: ratePercent(fund.nplPpm),
              sum: money(readAmount(fund.nonPerformingFen) ?? 0n, tongue),
            }),
          ],
          [say('managedBy'), <TenantName tenant={fund.managedBy} />],
          [say('establishedOn'), <On date={fund.establishedOn} />],
          [say('rulesVersion'), say('version', { version, since })],
          [say('id'), <code>{fund.id}</code>],
        ]}
      />
    </Section>
  );
}
