import { Form, InputNumber, Select } from 'antd';
import { useRef, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import { CommandForm } from '../../design/command';
import { Section } from '../../design/facts';
import { ChoiceItem, DateItem, TextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import { PageHead } from '../../design/page-head';
import { Waiting } from '../../design/waiting';
import { qualifications, sizeClasses } from '../../dictionary/enterprise';
import { repaymentWays } from '../../dictionary/loan';
import { today } from '../../format/dates';
import { readAmount, yuan } from '../../format/money';
import { useWords } from '../../i18n/words';
import { ApplicationItem } from './application-item';
import { changedByLoans, loansPath } from './loan';
import { loanOf, type LoanForm } from './loan-filing';
import { disbursementWords } from './new-words';
import { SecurityItems } from './security-items';

const termMonthsMax = 360;
const offered = { limit: 100 } as const;

/** 登记贷款发放; an application or a pledge in the address is filled in. */
export default function NewLoanPage() {
  const say = useWords(disbursementWords);
  const who = useWho();
  const [asked] = useSearchParams();
  const applicationId = asked.get('application') ?? '';
  const pledgeId = asked.get('pledge');
  const application = useRead<AnswerOf<'/api/credit-applications/{id}'>>(
    `/api/credit-applications/${applicationId}`,
    {},
    applicationId !== '',
  );
  const loanId = useRef(newId());
  const go = useNavigate();
  if (application.isLoading || !who) return <Waiting />;
  const { data: approved } = application;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <CommandForm<LoanForm>
        label={say('submit')}
        initialValues={{
          bankName: who.displayName,
          disbursedOn: today(),
          pledgeIds: pledgeId ? [pledgeId] : [],
          ...(approved && {
            applicationId: approved.id,
            borrower: { name: approved.applicant, uscc: approved.applicantUscc ?? '' },
            product: approved.product,
            qualifications: approved.qualifications,
          }),
          terms: {
            repayment: 'interest_first',
            security: pledgeId ? 'pledge' : 'credit',
            ...(approved && {
              termMonths: approved.termMonths,
              principalFen: yuan(readAmount(approved.approvedFen) ?? 0n),
            }),
          } as LoanForm['terms'],
        }}
        order={(form) => ({ path: loansPath, body: loanOf(loanId.current, form) })}
        done={say('done')}
        changes={[...changedByLoans, '/api/pledges', '/api/credit-applications', '/api/whitelist']}
        onDone={() => void go(`/loans/${loanId.current}`)}
      >
        <Section title={say('source')}>
          <ApplicationItem />
        </Section>
        <Section title={say('borrowerPart')}>
          <BorrowerItems />
        </Section>
        <Section title={say('termsPart')}>
          <TermsItems />
        </Section>
        <Section title={say('securityPart')}>
          <SecurityItems />
        </Section>
      </CommandForm>
    </>
  );
}

function BorrowerItems() {
  const say = useWords(disbursementWords);
  return (
    <>
      <div className="form-row">
        <TextItem name={['borrower', 'name']} label={say('borrower')} max={200} />
        <TextItem name={['borrower', 'uscc']} label={say('uscc')} max={18} />
      </div>
      <div className="form-row">
        <ChoiceItem name="borrowerSize" label={say('size')} terms={sizeClasses} />
        <TextItem name="industryCode" label={say('industry')} max={10} isOptional />
      </div>
      <ChoiceItem
        name="qualifications"
        label={say('qualifications')}
        terms={qualifications}
        isMany
        isOptional
      />
    </>
  );
}

function TermsItems() {
  const say = useWords(disbursementWords);
  const bank = useWho()?.principal.tenant;
  const { data } = useRead<AnswerOf<'/api/credit-products'>>('/api/credit-products', offered);
  const products = data?.items.filter((product) => product.bank === bank && product.isOffered);
  return (
    <>
      {products?.length === 0 && (
        <p className="hint">
          <Link to="/products">{say('noProducts')}</Link>
        </p>
      )}
      <div className="form-row">
        <TextItem name="bankName" label={say('bankName')} max={200} />
        <Needed name={['product']} label={say('product')}>
          <Select
            options={products?.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
          />
        </Needed>
      </div>
      <div className="form-row">
        <MoneyItem
          name={['terms', 'principalFen']}
          label={say('principal')}
          hint={say('amountHint')}
          needed={say('needed')}
        />
        <Needed name={['terms', 'ratePercent']} label={say('rate')}>
          <InputNumber min={0} max={100} step={0.05} precision={4} />
        </Needed>
        <Needed name={['terms', 'termMonths']} label={say('months')}>
          <InputNumber min={1} max={termMonthsMax} precision={0} />
        </Needed>
      </div>
      <div className="form-row">
        <ChoiceItem name={['terms', 'repayment']} label={say('repayment')} terms={repaymentWays} />
        <DateItem name="disbursedOn" label={say('disbursedOn')} />
      </div>
    </>
  );
}

/** A field that must be filled. */
function Needed({
  name,
  label,
  children,
}: {
  readonly name: (string | number)[];
  readonly label: string;
  readonly children: ReactNode;
}) {
  const say = useWords(disbursementWords);
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: say('needed') }]}>
      {children}
    </Form.Item>
  );
}
