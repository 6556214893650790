import { DownloadOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { addressOf } from '../../api/client';
import { useWords } from '../../i18n/words';
import { editionsPath } from '../whitelist/whitelist';
import { editionWords } from './words';

/** As the API names them. JSON and PDF carry the hash and the signature. */
const formats = [
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

/** The files of a published edition, with the rows this reader may see. */
export function Downloads({ id }: { readonly id: string }) {
  const say = useWords(editionWords);
  return (
    <Space.Compact>
      {formats.map(([format, name]) => (
        <Button
          key={format}
          icon={format === 'pdf' && <DownloadOutlined />}
          aria-label={say('download', { format: name })}
          href={addressOf(`${editionsPath}/${id}/export`, { format })}
        >
          {name}
        </Button>
      ))}
    </Space.Compact>
  );
}
