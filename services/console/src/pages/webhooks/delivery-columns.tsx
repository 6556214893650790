import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import { StatusTag } from '../../design/status-tag';
import { At, nothing } from '../../design/values';
import { deliveryStates } from '../../dictionary/delivery';
import type { Say } from '../../i18n/words';
import type { logWords } from './log-words';
import { duration, type Delivery } from './webhook';

/** A type of event by the last part of its name, which is what people know it by. */
export const shortType = (type: string): string => type.split('.').at(-1) ?? type;

/** What a delivery shows in a list. */
export function deliveryColumns(say: Say<keyof typeof logWords.zh>): readonly Column<Delivery>[] {
  return [
    {
      key: 'eventType',
      title: say('eventType'),
      cell: ({ id, eventType, isReplay }) => (
        <>
          <Link to={`/webhooks/deliveries/${id}`} title={eventType}>
            {shortType(eventType)}
          </Link>{' '}
          {isReplay && <small>{say('isReplay')}</small>}
        </>
      ),
    },
    { key: 'factAt', title: say('factAt'), cell: ({ factAt }) => <At instant={factAt} /> },
    {
      key: 'attempts',
      title: say('attempts'),
      isFigure: true,
      cell: ({ attempts }) => attempts,
    },
    {
      key: 'lastStatus',
      title: say('lastStatus'),
      cell: ({ lastStatus, lastFailure }) => lastStatus ?? lastFailure ?? nothing,
    },
    {
      key: 'delay',
      title: say('delay'),
      isFigure: true,
      cell: ({ delayMs }) => (delayMs === null ? nothing : duration(delayMs)),
    },
    { key: 'nextAt', title: say('nextAt'), cell: ({ nextAt }) => <At instant={nextAt} /> },
    {
      key: 'state',
      title: say('state'),
      cell: ({ state }) => <StatusTag terms={deliveryStates} value={state} />,
    },
  ];
}
