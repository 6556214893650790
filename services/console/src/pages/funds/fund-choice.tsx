import { Form, Radio } from 'antd';
import { CaptionedTable } from '../../design/captioned-table';
import { Empty } from '../../design/empty';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { Money } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { sizeClasses } from '../../dictionary/enterprise';
import { fundGates } from '../../dictionary/fund';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { money } from '../../format/money';
import { ratePercent } from '../../format/rate';
import { usePick, useTongue, useWords } from '../../i18n/words';
import type { LoanDetail } from '../loans/loan';
import { obstaclesTo } from './coverage';
import { coverageWords } from './coverage-words';
import { coverableLeft, type Bearer, type Fund } from './fund';
import { useFunds } from './fund-link';

const columns = ['fund', 'fits', 'gate', 'balance', 'room', 'loanCap', 'sizes', 'shares'] as const;
const figures: ReadonlySet<string> = new Set(['balance', 'room', 'loanCap']);

/** The funds there are, each with what decides; one that seems not to fit may be chosen all the same, for the service decides. */
export function FundChoice({ loan }: { readonly loan: LoanDetail }) {
  const say = useWords(coverageWords);
  const { funds, error } = useFunds();
  return (
    <Form.Item name="fundId" label={say('fund')} rules={[{ required: true, message: say('choose') }]}>
      {!funds?.length ? (
        <NoFunds error={error} isRead={funds !== undefined} />
      ) : (
        <Radio.Group aria-label={say('fund')}>
          <CaptionedTable caption={say('title')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={figures.has(column) ? 'figure' : undefined}>
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {funds.map((fund) => (
                <FundRow key={fund.id} fund={fund} loan={loan} />
              ))}
            </tbody>
          </CaptionedTable>
        </Radio.Group>
      )}
    </Form.Item>
  );
}

/** Nothing to choose from: not yet, not readable, or there is none. The item stands all the same, so that nothing is sent. */
function NoFunds({ error, isRead }: { readonly error: unknown; readonly isRead: boolean }) {
  const say = useWords(coverageWords);
  if (error) return <ProblemPanel error={error} />;
  return isRead ? <Empty>{say('noFunds')}</Empty> : <Waiting rows={3} />;
}

function FundRow({ fund, loan }: { readonly fund: Fund; readonly loan: LoanDetail }) {
  const say = useWords(coverageWords);
  const pick = usePick();
  const { bearers = [], borrowerSizes = [], loanCapFen } = fund.rules;
  const left = coverableLeft(fund);
  const obstacles = obstaclesTo(fund, loan).map((obstacle) => say(`obstacle_${obstacle}`));
  return (
    <tr>
      <td>
        <Radio value={fund.id}>{fund.name}</Radio>
      </td>
      <td>{obstacles.join(comma()) || say('fit')}</td>
      <td>
        <StatusTag terms={fundGates} value={fund.gate} />
      </td>
      <td className="figure">
        <Money fen={fund.balanceFen} />
      </td>
      <td className="figure">{left === undefined ? say('noCap') : <Money fen={left} />}</td>
      <td className="figure">{loanCapFen === undefined ? say('noCap') : <Money fen={loanCapFen} />}</td>
      <td>{borrowerSizes.map((size) => pick(termOf(sizeClasses, size))).join(comma())}</td>
      <td>
        <Shares bearers={bearers} />
      </td>
    </tr>
  );
}

/** Who bears how much of a loss, and of one claim at most. */
function Shares({ bearers }: { readonly bearers: readonly Bearer[] }) {
  const say = useWords(coverageWords);
  const tongue = useTongue();
  return (
    <ul>
      {bearers.map(({ name, sharePpm = 0, capPerClaimFen, isOfFund }, place) => {
        const said = { who: name, share: ratePercent(sharePpm) };
        return (
          <li key={place}>
            {capPerClaimFen === undefined
              ? say(isOfFund ? 'ofFund' : 'own', said)
              : say(isOfFund ? 'ofFundCapped' : 'ownCapped', {
                  ...said,
                  cap: money(BigInt(capPerClaimFen), tongue),
                })}
          </li>
        );
      })}
    </ul>
  );
}
