import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What a value of a type is called. */
const types: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  date: '日期',
};
/** In what the size of a thing is counted; a number has no size. */
const units: Readonly<Record<string, string>> = { string: '字', array: '项', set: '项', map: '项' };
/** What text of a format is called. */
const formats: Readonly<Record<string, string>> = {
  email: '电子邮箱',
  url: '网址',
  uuid: 'UUID',
  date: '日期（YYYY-MM-DD）',
  datetime: '时间（RFC 3339，例如 2026-01-05T09:30:00+08:00）',
  time: '时刻',
};

/**
 * What is wrong with a field of a request and what to do, where its schema says nothing of its own: in Chinese, as every
 * other refusal. Undefined for what no request is checked for; Zod's own Chinese text then stands.
 */
function textOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return '请填写';
      return `须为${types[issue.expected] ?? issue.expected}；请核对`;
    case 'invalid_value':
      return `只能填写 ${issue.values.map(String).join('、')}${issue.values.length > 1 ? ' 之一' : ''}`;
    case 'too_small':
      if (units[issue.origin]) return `至少 ${issue.minimum} ${units[issue.origin]}；请补充`;
      return `${issue.inclusive ? '不得小于' : '须大于'} ${issue.minimum}；请核对`;
    case 'too_big':
      if (units[issue.origin]) return `最多 ${issue.maximum} ${units[issue.origin]}；请精简`;
      return `${issue.inclusive ? '不得大于' : '须小于'} ${issue.maximum}；请核对`;
    case 'invalid_format':
      return formats[issue.format] ? `请填写${formats[issue.format]}` : '格式不正确；请核对';
    case 'unrecognized_keys':
      return `没有 ${issue.keys.join('、')} 这样的栏目；请删除或改正名称`;
    case 'invalid_union':
      return '内容不符合任何一种允许的形式；请核对';
    default:
      return undefined;
  }
}

const { localeError: zodsOwn } = z.locales.zhCN();

/** Has Zod tell what is wrong in Chinese, in the whole process. */
export function speakChinese(): void {
  z.config({ localeError: (issue) => textOf(issue) ?? zodsOwn(issue) });
}
