import { Facts, Section, type Fact } from '../../design/facts';
import { TenantName } from '../../design/tenant-name';
import { nothing, On } from '../../design/values';
import { divisionName } from '../../format/division';
import { comma } from '../../format/comma';
import { useTongue, useWords } from '../../i18n/words';
import { minuteOf, type Matchmaking } from './matchmaking';
import { matchmakingWords } from './words';

/** The divisions an event is for, by their names. */
export function Areas({ codes }: { readonly codes: readonly string[] }) {
  const say = useWords(matchmakingWords);
  const tongue = useTongue();
  return <>{codes.map((code) => divisionName(code, tongue)).join(comma()) || say('wholeProvince')}</>;
}

/** What everybody may know of an event: when, where, for whom; and why it was changed. */
export function About({ event }: { readonly event: Matchmaking }) {
  const say = useWords(matchmakingWords);
  const facts: Fact[] = [
    [say('heldOn'), <On date={event.heldOn} />],
    [say('place'), event.place],
    [say('areas'), <Areas codes={event.divisionCodes} />],
    [say('fields'), event.classes.join(comma()) || say('anyField')],
    [say('industry'), event.industryCode ?? nothing],
    [say('organizedBy'), <TenantName tenant={event.organizedBy} />],
    [say('announcedOn'), <On date={event.announcedOn} />],
    ...(event.reason
      ? [[say(event.stage === 'cancelled' ? 'cancelledBecause' : 'changedBecause'), event.reason] as const]
      : []),
  ];
  return (
    <Section title={say('about')}>
      <Facts facts={facts} />
    </Section>
  );
}

/** 议程, by the clock of Shanghai. */
export function Agenda({ agenda }: Pick<Matchmaking, 'agenda'>) {
  const say = useWords(matchmakingWords);
  return (
    <Section title={say('agenda')}>
      <table className="data-table">
        <caption>{say('agenda')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('time')}</th>
            <th scope="col">{say('item')}</th>
            <th scope="col">{say('speaker')}</th>
          </tr>
        </thead>
        <tbody>
          {agenda.map(({ startsAt, title, speaker }, index) => (
            <tr key={index}>
              <td>
                <time dateTime={startsAt}>{minuteOf(startsAt)}</time>
              </td>
              <td>{title}</td>
              <td>{speaker ?? nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
