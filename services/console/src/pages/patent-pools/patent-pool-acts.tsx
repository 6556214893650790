import { AutoComplete, Form } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { LongTextItem, TextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import type { Order } from '../../design/use-command';
import { typedFen } from '../../format/money';
import { useWords } from '../../i18n/words';
import { licensesPath, namesOf, type License } from '../licenses/license';
import { CompositionItems } from './composition-items';
import {
  changedByPools,
  compositionFormOf,
  compositionOf,
  poolsPath,
  type CompositionForm,
  type PatentPoolDetail,
} from './patent-pool';
import { poolWords } from './words';

/** Anybody who files licenses may follow the offer; its administrator changes, divides and dissolves. */
export function PatentPoolActs({ pool }: { readonly pool: PatentPoolDetail }) {
  const say = useWords(poolWords);
  const principal = useWho()?.principal;
  const isKeeper = pool.administeredBy === principal?.tenant;
  const mayFile = principal?.roles.some((role) => role === 'operation_center' || role === 'enterprise');
  const isFormed = pool.stage === 'formed';
  const post = (act: string, body: object): Order => ({ path: `${poolsPath}/${pool.id}/${act}`, body });
  const filing = new URLSearchParams(pool.patentNumbers.map((number) => ['patent', number]));
  filing.set('pool', pool.id);
  for (const { holder } of pool.members) filing.append('licensor', holder.name);
  return (
    <>
      {isFormed && mayFile && (
        <Link className="button-link" to={`/licenses/new?${filing.toString()}`}>
          {say('file')}
        </Link>
      )}
      {isKeeper && <TakeFee pool={pool} />}
      {isKeeper && isFormed && (
        <CommandButton<CompositionForm & { reason: string }>
          label={say('change')}
          hint={say('changeHint')}
          width={820}
          initialValues={compositionFormOf(pool)}
          order={({ reason, ...composition }) => post('change', { reason, ...compositionOf(composition) })}
          done={say('changed')}
          changes={changedByPools}
        >
          <CompositionItems />
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
        </CommandButton>
      )}
      {isKeeper && isFormed && (
        <CommandButton<{ reason: string }>
          label={say('dissolve')}
          irreversible={say('dissolveIrreversible')}
          order={(reason) => post('dissolution', reason)}
          done={say('dissolved')}
          changes={changedByPools}
        >
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
        </CommandButton>
      )}
    </>
  );
}

/** 登记许可费: of a license under the pool, chosen where this caller may see it, else by its number. */
function TakeFee({ pool: { id, patentNumbers } }: { readonly pool: PatentPoolDetail }) {
  const say = useWords(poolWords);
  return (
    <CommandButton<{ licenseId: string; receivedFen: string; paymentReference: string }>
      kind="primary"
      label={say('takeFee')}
      hint={say('takeFeeHint')}
      order={({ receivedFen, ...rest }) => ({
        path: `${poolsPath}/${id}/fees`,
        body: { ...rest, receivedFen: typedFen(receivedFen) },
      })}
      done={say('feeTaken')}
      changes={changedByPools}
    >
      <LicenseItem poolId={id} patent={patentNumbers[0]} />
      <MoneyItem name="receivedFen" label={say('amount')} needed={say('needed')} />
      <TextItem name="paymentReference" label={say('reference')} />
    </CommandButton>
  );
}

/** A license under a pool covers all of its patents: those of its first are looked through. */
function LicenseItem({ poolId, patent }: { readonly poolId: string; readonly patent: string | undefined }) {
  const say = useWords(poolWords);
  const query = { patent, limit: 100 };
  const { data } = useRead<{ items: readonly License[] }>(licensesPath, query, patent !== undefined);
  const ofPool = data?.items.filter(({ terms }) => terms.patentPoolId === poolId);
  return (
    <Form.Item
      name="licenseId"
      label={say('licenseId')}
      extra={say('licenseIdHint')}
      rules={[{ required: true, whitespace: true, message: say('needed') }]}
    >
      <AutoComplete
        options={ofPool?.map(({ id, recordalNumber, terms }) => ({
          value: id,
          label: [recordalNumber, namesOf(terms.licensees)].filter(Boolean).join(' · '),
        }))}
      />
    </Form.Item>
  );
}
