import { Button, Form } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { Section } from '../../design/facts';
import { MoneyItem } from '../../design/money-item';
import { ProblemPanel } from '../../design/problem-panel';
import { Money } from '../../design/values';
import { typedFen } from '../../format/money';
import { useWords } from '../../i18n/words';
import type { FeeStandard } from './fee';
import { royaltyWords } from './royalty-words';

type Royalty = AnswerOf<'/api/open-licenses/{id}/royalty'>;

/** What the fee guidance says against an announced standard. */
export interface Guidance {
  readonly code: string;
  readonly article?: string;
  readonly message: string;
}

/**
 * 许可使用费试算: what is due by the announced standard on given sales or profit, step by step, worked out by the service.
 * Nothing to work out where the standard is a sum or free: its amount stands among the terms.
 */
export function RoyaltyCalculator({
  id,
  fee,
  guidance,
}: {
  readonly id: string;
  readonly fee: FeeStandard;
  readonly guidance: readonly Guidance[];
}) {
  const say = useWords(royaltyWords);
  const field = fee.royaltyBase === 'profit' ? 'profitFen' : 'salesFen';
  const [figure, setFigure] = useState<string>();
  const { data, error, isFetching } = useRead<Royalty>(
    `/api/open-licenses/${id}/royalty`,
    { [field]: figure },
    figure !== undefined,
  );
  if (fee.royaltyPpm === undefined) return null;
  return (
    <Section title={say('title')}>
      <p className="hint">{say('hint')}</p>
      <Form<{ figure: string }>
        layout="vertical"
        className="narrow"
        onFinish={(typed) => setFigure(typedFen(typed.figure))}
      >
        <MoneyItem name="figure" label={say(field)} hint={say('figureHint')} needed={say('needed')} />
        <Button type="primary" htmlType="submit" loading={isFetching}>
          {say('work')}
        </Button>
      </Form>
      <div role="status">
        {error && <ProblemPanel error={error} />}
        {figure !== undefined && data && !error && <Result royalty={data} />}
      </div>
      {guidance.length > 0 && <GuidanceList guidance={guidance} />}
    </Section>
  );
}

function Result({ royalty: { steps, totalFen } }: { readonly royalty: Royalty }) {
  const say = useWords(royaltyWords);
  return (
    <table className="data-table">
      <caption>{say('result')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('step')}</th>
          <th scope="col">{say('formula')}</th>
          <th scope="col" className="figure">
            {say('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ name, formula, amountFen }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{formula}</td>
            <td className="figure">
              <Money fen={amountFen} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={2}>
            {say('total')}
          </th>
          <td className="figure">
            <strong>
              <Money fen={totalFen} />
            </strong>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function GuidanceList({ guidance }: { readonly guidance: readonly Guidance[] }) {
  const say = useWords(royaltyWords);
  return (
    <>
      <h3>{say('guidance')}</h3>
      <ul>
        {guidance.map(({ code, article, message }) => (
          <li key={code}>
            {message} {article && <small>{article}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
