import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import { StatusTag } from '../../design/status-tag';
import { At } from '../../design/values';
import { importStates } from '../../dictionary/import';
import type { Say } from '../../i18n/words';
import type { Import } from './import';
import type { importWords } from './words';

/** What became of a file's rows: what it is called, and how many. */
export interface RowFigure {
  readonly key: string;
  readonly title: string;
  readonly of: (row: Import) => number;
}

/** The columns of a list of files that were brought; each leads to its page below `page`. */
export function importColumns(
  say: Say<keyof typeof importWords.zh>,
  page: string,
  figures: readonly RowFigure[],
): readonly Column<Import>[] {
  return [
    {
      key: 'file',
      title: say('fileName'),
      cell: ({ id, fileName }) => <Link to={`${page}/${id}`}>{fileName}</Link>,
    },
    {
      key: 'state',
      title: say('state'),
      cell: ({ state }) => <StatusTag terms={importStates} value={state} />,
    },
    ...figures.map(({ key, title, of }) => ({
      key,
      title,
      isFigure: true,
      cell: (row: Import) => of(row).toLocaleString('en-US'),
    })),
    { key: 'at', title: say('at'), cell: ({ createdAt }) => <At instant={createdAt} /> },
    { key: 'actor', title: say('actor'), cell: ({ actor }) => actor.replace(/^user:/, '') },
  ];
}
