import { getOption, ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { catalog, topics } from './catalog';
import type { Comments } from './comments';
import { messagesWithin } from './json-schema';
import { instant, local_date, one_of } from './generated/ipflow/options/v1/options_pb';

/** The catalog as a page to read: per context its events, then the facts they share. GitHub Markdown. */
export function eventPage(comments: Comments): string {
  const lines = [
    '# 事件目录 · Event catalog',
    '',
    'Generated from `proto/` by `npm run generate`. Names are those of the JSON on the wire; a name with `?` may be absent,',
    'one with `[]` is a list (absent when empty), and numbers and booleans are absent when they are zero or false.',
    'The machine-readable edition is [asyncapi.json](asyncapi.json).',
    '',
  ];
  for (const topic of topics) lines.push(...contextSection(topic, comments));
  return `${lines.join('\n').trimEnd()}\n`;
}

function contextSection(topic: string, comments: Comments): string[] {
  const entries = [...catalog.values()].filter((entry) => entry.topic === topic);
  const shared = new Set<DescMessage>();
  for (const { schema } of entries) messagesWithin(schema, shared);
  return [
    `## ${topic}`,
    '',
    ...table(
      ['中文', 'event', 'stream', 'article', 'fields'],
      entries.map(({ term, schema, stream, article }) => [
        term,
        headline(schema, comments),
        `\`${stream}\``,
        article,
        fieldList(schema, comments),
      ]),
    ),
    '',
    '### 公用事实 · Shared facts',
    '',
    ...table(
      ['fact', 'fields'],
      [...shared].map((schema) => [headline(schema, comments), fieldList(schema, comments)]),
    ),
    '',
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

function headline(schema: DescMessage, comments: Comments): string {
  const comment = comments.get(schema.typeName);
  return comment ? `**${schema.name}**<br>${cell(comment)}` : `**${schema.name}**`;
}

function fieldList(schema: DescMessage, comments: Comments): string {
  return schema.fields.map((field) => fieldLine(field, comments)).join('<br>');
}

function fieldLine(field: DescField, comments: Comments): string {
  const comment = comments.get(`${field.parent.typeName}.${field.name}`);
  const mark = field.fieldKind === 'list' ? '[]' : field.proto.proto3Optional ? '?' : '';
  return [`\`${field.jsonName}${mark}\``, kindOf(field), comment && `— ${cell(comment)}`]
    .filter(Boolean)
    .join(' ');
}

/** What the field holds, in one word or the list of its values; nothing for plain text. */
function kindOf(field: DescField): string {
  if (field.message) return field.message.name;
  if (field.fieldKind === 'map') return 'map of text';
  if (field.scalar === ScalarType.BOOL) return 'boolean';
  if (field.scalar === ScalarType.INT32) return 'integer';
  if (field.scalar === ScalarType.INT64) return 'integer as text';
  if (getOption(field, local_date)) return 'date';
  if (getOption(field, instant)) return 'instant';
  return getOption(field, one_of)
    .map((value) => `\`${value}\``)
    .join(' ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
