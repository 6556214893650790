import { Link, useParams } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { useRead } from '../../api/reading';
import { Facts, Section } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { patentPoolStages } from '../../dictionary/patent-pool';
import { percentOf } from '../../format/rate';
import { useWords } from '../../i18n/words';
import { Fee } from '../public/fee';
import { poolsPath, type PatentPoolDetail } from './patent-pool';
import { PatentPoolActs } from './patent-pool-acts';
import { poolWords } from './words';

/** One pool: its offer, its members with their shares, and for those who may see it what was divided. */
export default function PatentPoolPage() {
  const say = useWords(poolWords);
  const { id = '' } = useParams();
  const { data: pool, error, refetch } = useRead<PatentPoolDetail>(`${poolsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!pool) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {pool.name} <StatusTag terms={patentPoolStages} value={pool.stage} />
          </>
        }
        hint={say('hint')}
        actions={
          <>
            <PatentPoolActs pool={pool} />
            <PrintButton />
          </>
        }
      />
      <Section title={say('facts')}>
        <Facts
          facts={[
            [say('fee'), <Fee fee={pool.fee} />],
            [say('payment'), pool.fee.payment ?? nothing],
            [say('formedOn'), <On date={pool.formedOn} />],
            [say('changedOn'), <On date={pool.changedOn} />],
            ...(pool.dissolvedOn ? [[say('dissolvedOn'), <On date={pool.dissolvedOn} />] as const] : []),
            ...(pool.reason ? [[say('reason'), pool.reason] as const] : []),
            [say('administeredBy'), <TenantName tenant={pool.administeredBy} />],
            [say('id'), <code>{pool.id}</code>],
          ]}
        />
      </Section>
      <Members pool={pool} />
      {pool.fees && <Fees fees={pool.fees} />}
      {pool.history && <History items={pool.history} />}
    </>
  );
}

function Members({ pool: { members, statements } }: { readonly pool: PatentPoolDetail }) {
  const say = useWords(poolWords);
  const receivedOf = (name: string): string | undefined =>
    statements?.find(({ member }) => member === name)?.receivedFen;
  return (
    <Section title={`${say('members')} (${members.length})`}>
      <CaptionedTable caption={say('members')}>
        <thead>
          <tr>
            <th scope="col">{say('holder')}</th>
            <th scope="col">{say('patents')}</th>
            <th scope="col">{say('share')}</th>
            {statements && <th scope="col">{say('received')}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map(({ holder, patentNumbers, sharePpm }) => (
            <tr key={holder.name}>
              <td>{holder.name}</td>
              <td>
                {patentNumbers.map((number) => (
                  <div key={number}>
                    <Link to={`/patents/${number}`}>
                      <PatentNumber number={number} />
                    </Link>
                  </div>
                ))}
              </td>
              <td>{percentOf(sharePpm)}%</td>
              {statements && (
                <td>
                  <Money fen={receivedOf(holder.name) ?? '0'} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </CaptionedTable>
    </Section>
  );
}

function Fees({ fees }: { readonly fees: NonNullable<PatentPoolDetail['fees']> }) {
  const say = useWords(poolWords);
  return (
    <Section title={`${say('fees')} (${fees.length})`}>
      {fees.length === 0 && <p className="hint">{say('feesEmpty')}</p>}
      {fees.length > 0 && (
        <CaptionedTable caption={say('fees')}>
          <thead>
            <tr>
              <th scope="col">{say('dividedOn')}</th>
              <th scope="col">{say('amount')}</th>
              <th scope="col">{say('reference')}</th>
              <th scope="col">{say('license')}</th>
              <th scope="col">{say('split')}</th>
            </tr>
          </thead>
          <tbody>
            {fees.map(({ dividedOn, receivedFen, paymentReference, licenseId, shares }) => (
              <tr key={paymentReference}>
                <td>
                  <On date={dividedOn} />
                </td>
                <td>
                  <Money fen={receivedFen} />
                </td>
                <td>{paymentReference}</td>
                <td>
                  <Link to={`/licenses/${licenseId}`}>{licenseId}</Link>
                </td>
                <td>
                  {shares.map(({ member, amountFen }) => (
                    <div key={member}>
                      {member} <Money fen={amountFen} />
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </CaptionedTable>
      )}
    </Section>
  );
}
