import { Facts, Section, type Fact } from '../../design/facts';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { DivisionText, nothing, On } from '../../design/values';
import { dataSources, endingCauses, listingTerms } from '../../dictionary/data-ip';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { Price } from '../postings/values';
import type { DataIpContent, DataIpDetail } from './data-ip';
import { dataIpWords } from './words';

/** What the data are, how they were made, and where they are deposited. */
export function Content({
  content,
  more = [],
}: {
  readonly content: DataIpContent;
  readonly more?: readonly Fact[];
}) {
  const say = useWords(dataIpWords);
  const { scenario, structure, rules, evidence = [], updateDays = 0 } = content;
  const texts = [
    [say('scenario'), scenario],
    [say('structure'), structure],
    [say('rules'), rules],
  ] as const;
  return (
    <>
      <Facts
        facts={[
          [say('source'), <TermText terms={dataSources} value={content.source} />],
          [say('industry'), content.industryCode],
          [say('recordCount'), Number(content.recordCount).toLocaleString('en-US')],
          [say('updateDays'), updateDays > 0 ? say('daily', { count: updateDays }) : say('never')],
          [say('price'), <Price band={content.price} />],
          [say('deposit'), content.depositNumber],
          [say('sha256'), <code>{content.depositSha256}</code>],
          ...more,
        ]}
      />
      {texts.map(([title, text]) => (
        <div key={title}>
          <h3 className="posting-head">{title}</h3>
          <p className="prose">{text}</p>
        </div>
      ))}
      {evidence.length > 0 && (
        <>
          <h3 className="posting-head">{say('evidence')}</h3>
          <ul className="inline-list">
            {evidence.map(({ title, url }, index) => (
              <li key={index}>
                {url ? (
                  <a href={url} rel="noreferrer" target="_blank">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The content with whose it is and where it stands. */
export function General({ dataIp }: { readonly dataIp: DataIpDetail }) {
  const say = useWords(dataIpWords);
  const around: Fact[] = [
    [say('holders'), dataIp.holders.map(({ name }) => name).join(comma())],
    [say('division'), <DivisionText code={dataIp.divisionCode} />],
    [say('filedOn'), <On date={dataIp.filedOn} />],
    [say('noticeUntil'), <On date={dataIp.noticeUntil} />],
    [say('number'), dataIp.number ? <code>{dataIp.number}</code> : nothing],
    [say('registeredOn'), <On date={dataIp.registeredOn} />],
    [say('validUntil'), <On date={dataIp.validUntil} />],
    [say('listing'), <StatusTag terms={listingTerms} value={dataIp.listing} />],
    ...(dataIp.filedBy ? [[say('filedBy'), <TenantName tenant={dataIp.filedBy} />] as const] : []),
    ...(dataIp.endedOn ? [[say('endedOn'), <On date={dataIp.endedOn} />] as const] : []),
    ...(dataIp.cause
      ? [[say('cause'), <TermText terms={endingCauses} value={dataIp.cause} />] as const]
      : []),
    ...(dataIp.reason ? [[say('reason'), dataIp.reason] as const] : []),
    [say('id'), <code>{dataIp.id}</code>],
  ];
  return (
    <Section title={say('general')}>
      <Content content={dataIp.content} more={around} />
    </Section>
  );
}
