import { Checkbox, Form, Select } from 'antd';
import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { LongTextItem } from '../../design/form-items';
import type { Order } from '../../design/use-command';
import { PatentNumber } from '../../design/values';
import { cancellationCauses } from '../../dictionary/pledge';
import { usePick, useWords } from '../../i18n/words';
import { disbursementWords } from '../loans/new-words';
import { changedByPledges, isInForce, isUnderReview, pledgesPath, type PledgeDetail } from './pledge';
import { PaperItems } from './paper-items';
import { papersOf, type TypedPapers } from './pledge-filing';
import './pledges.css';
import { ReviewActs } from './review-acts';
import { statementOf, typedStatement, type Statement, type TypedStatement } from './statement';
import { StatementItems } from './statement-items';
import { pledgeWords } from './words';

/** What this caller may do with a pledge at its stage; everything else is not shown, and refused by the service. */
export function PledgeActs({ pledge }: { readonly pledge: PledgeDetail }) {
  const say = useWords(pledgeWords);
  const sayDisbursement = useWords(disbursementWords);
  const principal = useWho()?.principal;
  if (!principal) return null;
  const { roles, tenant } = principal;
  const isOffice = roles.includes('office') || roles.includes('reviewer');
  const isPledgee =
    roles.includes('bank') && (tenant === pledge.pledgeeTenant || tenant === pledge.terms.pledgee.uscc);
  const post = (act: string, body: object = {}): Order => ({
    path: `${pledgesPath}/${pledge.id}/${act}`,
    body,
  });
  const isOpen = isUnderReview(pledge) || pledge.stage === 'correcting';
  return (
    <>
      {pledge.stage === 'admitted' && roles.includes('reviewer') && (
        <ReviewActs pledge={pledge} post={post} />
      )}
      {pledge.stage === 'correcting' && pledge.filedBy === tenant && <Correct pledge={pledge} post={post} />}
      {isOpen && pledge.filedBy === tenant && (
        <CommandButton<{ reason: string }>
          label={say('withdraw')}
          hint={say('withdrawHint')}
          order={(reason) => post('withdrawal', reason)}
          done={say('withdrawn')}
          changes={changedByPledges}
        >
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
        </CommandButton>
      )}
      {pledge.stage === 'registered' && isPledgee && (
        <Link className="button-link" to={`/loans/new?pledge=${pledge.id}`}>
          {sayDisbursement('link')}
        </Link>
      )}
      {isInForce(pledge) && (isOffice || isPledgee) && <Cancel post={post} />}
      {isInForce(pledge) && isOffice && (
        <CommandButton<{ reason: string; falseUndertaking?: boolean }>
          label={say('revoke')}
          irreversible={say('revokeIrreversible')}
          order={({ reason, falseUndertaking = false }) => post('revocation', { reason, falseUndertaking })}
          done={say('revoked')}
          changes={changedByPledges}
        >
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
          <Form.Item name="falseUndertaking" valuePropName="checked">
            <Checkbox>{say('isFalse')}</Checkbox>
          </Form.Item>
        </CommandButton>
      )}
    </>
  );
}

/** 补正: the papers anew and whole, and what has to be stated anew, beginning with what was before. */
function Correct({
  pledge: { papers, defects, stated, patentNumbers },
  post,
}: {
  readonly pledge: PledgeDetail;
  readonly post: (act: string, body: object) => Order;
}) {
  const say = useWords(pledgeWords);
  const { given, undertaken, waived, coOwnerConsents = [], ...kept } = papers;
  const saidOf = (number: string): Statement =>
    stated.patents?.find(({ patentNumber }) => patentNumber === number) ?? {};
  return (
    <CommandButton<{ papers: TypedPapers; stated?: readonly TypedStatement[] }>
      kind="primary"
      label={say('correct')}
      hint={
        <>
          <p>{say('correctHint')}</p>
          <ul>
            {defects.map((defect, place) => (
              <li key={place}>{defect}</li>
            ))}
          </ul>
        </>
      }
      width={720}
      initialValues={{
        papers: { given, undertaken, waived, coOwnerConsents: coOwnerConsents.join('\n') },
        stated: patentNumbers.map((number) => typedStatement(saidOf(number))),
      }}
      order={(typed) =>
        post('correction', {
          papers: { ...kept, ...papersOf(typed.papers) },
          stated: (typed.stated ?? []).map((said, index) => ({
            patentNumber: patentNumbers[index],
            ...statementOf(said),
          })),
        })
      }
      done={say('corrected')}
      changes={changedByPledges}
    >
      <PaperItems />
      {patentNumbers.length > 0 && <p className="hint">{say('correctStated')}</p>}
      <Form.List name="stated">
        {(fields) =>
          fields.map(({ key, name }) => (
            <fieldset key={key} className="parties thing">
              <legend>
                <PatentNumber number={patentNumbers[name]!} />
              </legend>
              <StatementItems list="stated" index={name} number={patentNumbers[name]!} />
            </fieldset>
          ))
        }
      </Form.List>
    </CommandButton>
  );
}

function Cancel({ post }: { readonly post: (act: string, body: object) => Order }) {
  const say = useWords(pledgeWords);
  const pick = usePick();
  return (
    <CommandButton<{ cause: string }>
      label={say('cancel')}
      irreversible={say('cancelIrreversible')}
      order={(cause) => post('cancellation', cause)}
      done={say('cancelled')}
      changes={changedByPledges}
    >
      <Form.Item name="cause" label={say('cause')} rules={[{ required: true, message: say('choose') }]}>
        <Select
          options={Object.entries(cancellationCauses).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
    </CommandButton>
  );
}
