import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ComponentType, type ReactNode } from 'react';
import { read } from '../api/client';
import { PatentLink } from '../app/patent-link';
import { useWords, words } from '../i18n/words';
import { Empty } from './empty';
import './examination.css';
import { Facts, Section } from './facts';
import { ProblemPanel } from './problem-panel';
import { ReasonTenants } from './reason-tenants';
import {
  countsOf,
  cutAtNumbers,
  fieldsAmiss,
  inReadingOrder,
  type Examination,
  type RuleOutcome,
  type RuleResult,
} from './rule-results';
import { nothing, On } from './values';
import { Waiting } from './waiting';
import { designWords } from './words';

const examinationWords = words(
  'examination',
  {
    papers: '材料',
    notHandedIn: '未提交',
    rules: '规则核对',
    asOf: '核对日',
    hint: '按今天的登记簿、权利负担和所提交的材料逐条核对；办理时以同样的规则再核对一次。',
    empty: '没有需要核对的规则',
    met: '符合',
    broken: '不符合',
    waived: '坚持办理',
    unverified: '须核实',
    byStatement: '依提交机构的陈述，平台未核实',
    countMet: '{{count}} 项符合',
    countBroken: '{{count}} 项不符合',
    countWaived: '{{count}} 项当事人知悉后坚持',
    countUnverified: '{{count}} 项平台不掌握，须人工核实',
    between: '，',
    caution: '{{count}} 项规则不符合，现在办理会被拒绝',
  },
  {
    papers: 'Papers',
    notHandedIn: 'Not handed in',
    rules: 'Rules',
    asOf: 'As of',
    hint: 'Each rule against the register, the encumbrances and the papers as they are today; the decision asks the same rules again.',
    empty: 'There is no rule to look at',
    met: 'Met',
    broken: 'Broken',
    waived: 'Insisted',
    unverified: 'To verify',
    byStatement: 'As the filer stated; not verified by the platform',
    countMet: '{{count}} met',
    countBroken: '{{count}} broken',
    countWaived: '{{count}} insisted against by the parties',
    countUnverified: '{{count}} unknown to the platform, to be verified',
    between: ', ',
    caution: 'Rules broken: {{count}}; it would be refused now',
  },
);

/** A case as far as its examination asks. */
export interface Case {
  /** Where it is read: `/api/transfers/0192…`. */
  readonly path: string;
  readonly isUnderReview: boolean;
  /** How many facts its history has; with each new one it is examined anew. */
  readonly facts: number;
}

/** A paper of a case: its name, and what was filed of it; nothing when it was not. */
export interface Paper {
  readonly name: string;
  readonly filed: ReactNode;
  /** The request's field, by which rules name it: `papers.foreignReviewNumber`. */
  readonly field?: string;
}

/**
 * Reads how a case stands to the rules. It is remembered apart from the case: what makes the case stale may have decided it, and
 * then there is nothing more to examine.
 */
function useExamination({ path, isUnderReview, facts }: Case) {
  return useQuery({
    queryKey: ['examination', path, facts],
    queryFn: ({ signal }) => read<Examination>(`${path}/examination`, {}, signal),
    enabled: isUnderReview,
  });
}

/** What whoever is about to decide should know: that rules are broken. Undefined when none is. */
export function useCaution(of: Case): string | undefined {
  const say = useWords(examinationWords);
  const { data } = useExamination(of);
  const count = data?.results.filter(({ outcome }) => outcome === 'broken').length ?? 0;
  return of.isUnderReview && count > 0 ? say('caution', { count }) : undefined;
}

/** 审查: the papers of a case and, while it awaits a decision, beside them how it stands to each rule. */
export function CaseExamination({ of, papers }: { readonly of: Case; readonly papers: readonly Paper[] }) {
  const { data, error, refetch } = useExamination(of);
  if (!of.isUnderReview) {
    return papers.some(({ filed }) => isThere(filed)) ? <Papers papers={papers} /> : null;
  }
  return (
    <div className={papers.length > 0 ? 'examination' : undefined}>
      {papers.length > 0 && <Papers papers={papers} amiss={fieldsAmiss(data?.results ?? [])} />}
      <Rules examination={data} error={error} again={() => void refetch()} />
    </div>
  );
}

/** An empty text is nothing handed in either. */
const isThere = (filed: ReactNode): boolean =>
  filed !== null && filed !== undefined && filed !== false && filed !== '';

function Papers({
  papers,
  amiss = new Set(),
}: {
  readonly papers: readonly Paper[];
  readonly amiss?: ReadonlySet<string>;
}) {
  const say = useWords(examinationWords);
  const absent = (field: string | undefined): ReactNode =>
    field !== undefined && amiss.has(field) ? (
      <span className="status status-bad">{say('notHandedIn')}</span>
    ) : (
      nothing
    );
  return (
    <Section title={say('papers')}>
      <Facts facts={papers.map(({ name, filed, field }) => [name, isThere(filed) ? filed : absent(field)])} />
    </Section>
  );
}

function Rules({
  examination,
  error,
  again,
}: {
  readonly examination: Examination | undefined;
  readonly error: unknown;
  readonly again: () => void;
}) {
  const say = useWords(examinationWords);
  if (error) return <ProblemPanel error={error} again={again} />;
  if (!examination) return <Waiting />;
  const { examinedOn, results } = examination;
  if (results.length === 0) return <Empty title={say('empty')} />;
  return (
    <Section title={say('rules')}>
      <p className="examination-sum" role="status">
        <strong>
          {countsOf(results)
            .map(([outcome, count]) => say(looks[outcome].counted, { count }))
            .join(say('between'))}
        </strong>{' '}
        <span>
          {say('asOf')} <On date={examinedOn} />
        </span>
      </p>
      <p className="hint">{say('hint')}</p>
      <ul className="rules">
        {inReadingOrder(results).map((result) => (
          <Rule key={`${result.code} ${result.article}`} result={result} />
        ))}
      </ul>
    </Section>
  );
}

interface Look {
  readonly tone: string;
  readonly Icon: ComponentType<{ 'aria-hidden': true }>;
  readonly counted: 'countMet' | 'countBroken' | 'countWaived' | 'countUnverified';
}

const looks: Readonly<Record<RuleOutcome, Look>> = {
  met: { tone: 'good', Icon: CheckCircleOutlined, counted: 'countMet' },
  broken: { tone: 'bad', Icon: CloseCircleOutlined, counted: 'countBroken' },
  waived: { tone: 'care', Icon: ExclamationCircleOutlined, counted: 'countWaived' },
  unverified: { tone: 'care', Icon: QuestionCircleOutlined, counted: 'countUnverified' },
};

/** The clause and the reasons are the law's and the service's own words: Chinese in every language. */
function Rule({
  result: { code, article, asks, outcome, byStatement, reasons },
}: {
  readonly result: RuleResult;
}) {
  const say = useWords(examinationWords);
  const sayDesign = useWords(designWords);
  const { tone, Icon } = looks[outcome];
  return (
    <li>
      <span className={`status status-${tone}`}>
        <Icon aria-hidden /> {say(outcome)}
      </span>
      <div>
        <span lang="zh">{asks}</span>
        {reasons.length > 0 && (
          <ul className="rule-reasons" lang="zh">
            {reasons.map(({ message, detail }, place) => (
              <li key={place}>
                <Linked text={message} />
                <ReasonTenants detail={detail} />
              </li>
            ))}
          </ul>
        )}
        {byStatement && <p className="hint">{say('byStatement')}</p>}
        <span className="reason-basis">
          {article && `${sayDesign('article')}：${article} · `}
          <code>{code}</code>
        </span>
      </div>
    </li>
  );
}

/** A sentence in which every patent leads to its page. */
function Linked({ text }: { readonly text: string }) {
  return cutAtNumbers(text).map((part, place) => (
    <Fragment key={place}>{part.isNumber ? <PatentLink number={part.text} isShort /> : part.text}</Fragment>
  ));
}
