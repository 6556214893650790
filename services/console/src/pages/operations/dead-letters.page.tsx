import { useState } from 'react';
import { useCursorList } from '../../api/reading';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField, type Filters } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { StatusTag } from '../../design/status-tag';
import { At, nothing } from '../../design/values';
import { letterStates, serviceTerms } from '../../dictionary/operations';
import { usePick, useWords, type Say } from '../../i18n/words';
import { envelopeText, isFirstOfStream, lettersPath, nameOf, readable, services } from './dead-letter';
import type { DeadLetter, Service } from './dead-letter';
import { LetterActs, Outcome, type Replayed } from './letter-acts';
import { operationWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'service', label: { zh: '服务', en: 'Service' }, terms: serviceTerms },
  {
    kind: 'text',
    name: 'about',
    label: { zh: '主题或事件类型', en: 'Topic or type' },
    placeholder: { zh: '例如 TransferRegistered', en: 'e.g. TransferRegistered' },
  },
  {
    kind: 'text',
    name: 'stream',
    label: { zh: '事件流', en: 'Stream' },
    placeholder: { zh: '例如 patent-2020105660889', en: 'e.g. patent-2020105660889' },
  },
  {
    kind: 'select',
    name: 'state',
    label: { zh: '办理', en: 'State' },
    otherwise: { zh: '未办理', en: 'Open' },
    terms: { settled: { zh: '已办理', en: 'Settled', tone: 'rest' } },
  },
];

type Key = keyof typeof operationWords.zh;

/** 死信事件 of every service: why each was parked, its replay, and what became of those that were settled. */
export default function DeadLettersPage() {
  const say = useWords(operationWords);
  const filters = useFilters(fields);
  const wanted = filters.values.service;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <FilterBar fields={fields} filters={filters} />
      {services
        .filter((service) => !wanted || service === wanted)
        .map((service) => (
          <ServiceLetters key={service} service={service} filters={filters} />
        ))}
    </>
  );
}

function ServiceLetters({ service, filters }: { readonly service: Service; readonly filters: Filters }) {
  const say = useWords(operationWords);
  const pick = usePick();
  const path = lettersPath(service);
  const { service: _, ...query } = filters.values;
  const list = useCursorList<DeadLetter>(path, query);
  const [replayed, setReplayed] = useState<Replayed>();
  const areSettled = query.state === 'settled';
  const count = list.items.length;
  const name = pick(serviceTerms[service]);
  return (
    <Section
      title={name}
      actions={
        !areSettled &&
        count > 0 && (
          <span className="status status-bad">
            {say(list.more ? 'openCountOrMore' : 'openCount', { count })}
          </span>
        )
      }
    >
      {replayed && <Outcome replayed={replayed} />}
      <DataTable
        caption={`${say('title')} ${name}`}
        columns={[
          ...columnsOf(say),
          ...(areSettled ? settlementOf(say) : [actsOf(say, path, list.items, setReplayed)]),
        ]}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={Boolean(query.about || query.stream)}
        empty={<Teaching areSettled={areSettled} />}
      />
    </Section>
  );
}

function Teaching({ areSettled }: { readonly areSettled: boolean }) {
  const say = useWords(operationWords);
  return (
    <>
      <p role="status">{say(areSettled ? 'noneSettled' : 'none')}</p>
      <p>{say(areSettled ? 'noneSettledHint' : 'noneHint')}</p>
    </>
  );
}

function columnsOf(say: Say<Key>): readonly Column<DeadLetter>[] {
  return [
    { key: 'stream', title: say('stream'), cell: ({ stream }) => <code>{stream}</code> },
    {
      key: 'type',
      title: say('type'),
      cell: ({ type, topic, partition, offset }) => (
        <>
          <code>{type ?? nothing}</code>
          <br />
          <small>
            {topic}/{partition}@{offset}
          </small>
        </>
      ),
    },
    { key: 'parkedAt', title: say('parkedAt'), cell: ({ parkedAt }) => <At instant={parkedAt} /> },
    {
      key: 'state',
      title: say('state'),
      cell: ({ state }) => <StatusTag terms={letterStates} value={state} />,
    },
    { key: 'error', title: say('error'), cell: (letter) => <Why letter={letter} /> },
  ];
}

function settlementOf(say: Say<Key>): readonly Column<DeadLetter>[] {
  return [
    { key: 'settledAt', title: say('settledAt'), cell: ({ settledAt }) => <At instant={settledAt} /> },
    { key: 'settledBy', title: say('settledBy'), cell: ({ settledBy }) => nameOf(settledBy ?? nothing) },
  ];
}

function actsOf(
  say: Say<Key>,
  path: string,
  letters: readonly DeadLetter[],
  told: (replayed: Replayed) => void,
): Column<DeadLetter> {
  return {
    key: 'act',
    title: say('act'),
    cell: (letter) => (
      <LetterActs path={path} letter={letter} isFirst={isFirstOfStream(letters, letter)} told={told} />
    ),
  };
}

/** The first line of the error; behind it the content, the envelope and the whole error. */
function Why({ letter: { error, body, headers } }: { readonly letter: DeadLetter }) {
  const say = useWords(operationWords);
  const [first = ''] = (error ?? '').split('\n');
  const parts = [
    ['body', readable(body)],
    ['headers', envelopeText(headers)],
    ['error', error],
  ] as const;
  return (
    <details>
      <summary>{first || say('body')}</summary>
      {parts.map(
        ([part, text]) =>
          text && (
            <figure key={part}>
              <figcaption>{say(part)}</figcaption>
              <pre className="evidence" tabIndex={0}>
                {text}
              </pre>
            </figure>
          ),
      )}
    </details>
  );
}
