import { Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { useCaution } from '../../design/examination';
import { ChoiceItem, LongTextItem } from '../../design/form-items';
import type { Order } from '../../design/use-command';
import { postingOutcomes, returnReasons, takeDownReasons } from '../../dictionary/posting';
import type { Terms } from '../../dictionary/terms';
import { usePick, useWords } from '../../i18n/words';
import {
  caseOf,
  changedByPostings,
  isOwn,
  isPending,
  postingsPath,
  submitterOf,
  type PostingDetail,
} from './posting';
import { postingWords } from './words';

interface Reason {
  readonly reasonCode: string;
  readonly reason: string;
}

type Post = (act: string, body: object) => Order;

/** What this caller may do with a posting as it stands; everything else is not shown, and refused by the service. */
export function PostingActs({ posting }: { readonly posting: PostingDetail }) {
  const say = useWords(postingWords);
  const principal = useWho()?.principal;
  if (!principal) return null;
  const { roles } = principal;
  const post: Post = (act, body) => ({ path: `${postingsPath}/${posting.id}/${act}`, body });
  const own = isOwn(posting, principal) && roles.some((role) => posters.includes(role));
  const mayTakeDown = roles.includes('reviewer') || roles.includes('office');
  return (
    <>
      {isPending(posting) && roles.includes('reviewer') && (
        <Review posting={posting} subject={principal.subject} post={post} />
      )}
      {own && posting.stage !== 'closed' && (
        <Link className="button-link" to={`/postings/${posting.id}/edit`}>
          {say('amend')}
        </Link>
      )}
      {own && posting.stage !== 'closed' && <Close stage={posting.stage} post={post} />}
      {posting.stage === 'published' && mayTakeDown && (
        <CommandButton<Reason>
          label={say('takeDown')}
          hint={say('takeDownHint')}
          order={(reason) => post('take-down', reason)}
          done={say('takenDown')}
          changes={changedByPostings}
        >
          <ReasonItems terms={takeDownReasons} />
        </CommandButton>
      )}
    </>
  );
}

const posters: readonly string[] = ['operation_center', 'enterprise', 'office'];

/** 审核: publish what was read, or return it. */
function Review({
  posting,
  subject,
  post,
}: {
  readonly posting: PostingDetail;
  readonly subject: string;
  readonly post: Post;
}) {
  const say = useWords(postingWords);
  const caution = useCaution(caseOf(posting));
  const revision = posting.pendingRevision;
  if (submitterOf(posting) === subject) return <span className="hint">{say('ownSubmission')}</span>;
  return (
    <>
      <CommandButton
        kind="primary"
        decision="approve"
        label={say('publish')}
        hint={say('publishHint', { revision })}
        caution={caution}
        order={() => post('publication', { revision })}
        done={say('published')}
        changes={changedByPostings}
      />
      <CommandButton<Reason>
        decision="refuse"
        label={say('giveBack')}
        hint={say('giveBackHint')}
        order={(reason) => post('return', { revision, ...reason })}
        done={say('givenBack')}
        changes={changedByPostings}
      >
        <ReasonItems terms={returnReasons} />
      </CommandButton>
    </>
  );
}

/** Why, by its code and in words. */
function ReasonItems({ terms }: { readonly terms: Terms }) {
  const say = useWords(postingWords);
  return (
    <>
      <ChoiceItem name="reasonCode" label={say('reasonCode')} terms={terms} />
      <LongTextItem name="reason" label={say('reason')} max={1_000} />
    </>
  );
}

interface Closing {
  readonly outcome: 'solved' | 'withdrawn';
  readonly ledTo?: string;
  readonly reason: string;
}

/** 结束. What expired may still turn out to be solved; given up it is already. */
function Close({ stage, post }: { readonly stage: PostingDetail['stage']; readonly post: Post }) {
  const say = useWords(postingWords);
  const pick = usePick();
  const outcomes = Object.entries(postingOutcomes).filter(
    ([value]) => stage !== 'expired' || value === 'solved',
  );
  return (
    <CommandButton<Closing>
      label={say('close')}
      hint={say('closeHint')}
      irreversible={say('closeIrreversible')}
      initialValues={{ outcome: stage === 'expired' ? 'solved' : undefined }}
      order={({ outcome, ledTo, reason }) =>
        post('closing', { outcome, reason, ...(outcome === 'solved' && ledTo && { ledTo: ledTo.trim() }) })
      }
      done={say('closed')}
      changes={changedByPostings}
    >
      <Form.Item name="outcome" label={say('outcome')} rules={[{ required: true, message: say('choose') }]}>
        <Select options={outcomes.map(([value, term]) => ({ value, label: pick(term) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['outcome']}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'solved' && (
            <Form.Item
              name="ledTo"
              label={say('ledToLabel')}
              extra={say('ledToHint')}
              rules={[{ required: true, whitespace: true, message: say('needed') }]}
            >
              <Input maxLength={100} />
            </Form.Item>
          )
        }
      </Form.Item>
      <LongTextItem name="reason" label={say('reason')} max={1_000} />
    </CommandButton>
  );
}
