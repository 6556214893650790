import { getOption, ScalarType, type DescField, type DescMessage, type Message } from '@bufbuild/protobuf';
import { instant, local_date, one_of } from './generated/ipflow/options/v1/options_pb';

type Value = unknown;
type Check = (message: Record<string, Value>, path: string, found: string[]) => void;

const localDatePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

const checksOf = new Map<DescMessage, Check[]>();

/**
 * What a message breaks of its own proto file: required fields that are empty, values outside `one_of`, dates
 * that are no dates. Checked when an event is written and again when it is read, so that a handler never meets
 * an event that does not match its schema. An empty list means that it conforms.
 */
export function violations(schema: DescMessage, message: Message): string[] {
  const found: string[] = [];
  run(schema, message, '', found);
  return found;
}

function run(schema: DescMessage, message: object, path: string, found: string[]): void {
  for (const check of compiled(schema)) check(message as Record<string, Value>, path, found);
}

function compiled(schema: DescMessage): Check[] {
  let checks = checksOf.get(schema);
  if (!checks) {
    checks = [];
    checksOf.set(schema, checks);
    for (const field of schema.fields) checks.push(...fieldChecks(field));
  }
  return checks;
}

function fieldChecks(field: DescField): Check[] {
  const name = field.localName;
  const optional = field.proto.proto3Optional;
  const valid = valueCheck(field);
  if (field.fieldKind === 'list') {
    return valid
      ? [(m, path, found) => (m[name] as Value[]).forEach((v, i) => valid(v, `${path}${name}[${i}]`, found))]
      : [];
  }
  if (field.fieldKind === 'map') return [];
  return [
    (m, path, found) => {
      const value = m[name];
      if (value === undefined || value === '') {
        if (!optional) found.push(`${path}${name} is required`);
        else if (value === '') found.push(`${path}${name} is optional but present and empty: leave it out`);
      } else valid?.(value, `${path}${name}`, found);
    },
  ];
}

function valueCheck(field: DescField): ((value: Value, path: string, found: string[]) => void) | undefined {
  if (field.message) {
    const schema = field.message;
    return (value, path, found) => run(schema, value as object, `${path}.`, found);
  }
  if (field.scalar !== ScalarType.STRING) return undefined;
  const allowed = new Set(getOption(field, one_of));
  if (allowed.size > 0) {
    return (value, path, found) => {
      if (!allowed.has(value as string))
        found.push(`${path} is "${value}", not one of ${[...allowed].join(', ')}`);
    };
  }
  if (getOption(field, local_date)) return dateCheck;
  if (getOption(field, instant)) return pattern(instantPattern, 'an RFC 3339 instant');
  return undefined;
}

/** The last day that every month has; only beyond it must the calendar be asked. */
const everyMonthsLastDay = '28';

function dateCheck(value: Value, path: string, found: string[]): void {
  const text = value as string;
  if (localDatePattern.test(text) && (text.slice(8) <= everyMonthsLastDay || isInCalendar(text))) return;
  found.push(`${path} is "${text}", not a date YYYY-MM-DD`);
}

const monthsOf30Days: ReadonlySet<string> = new Set(['04', '06', '09', '11']);

/** The shape alone would let 2026-02-30 through. Worked out, not asked of a `Date`: an import has a million such days. */
function isInCalendar(day: string): boolean {
  const month = day.slice(5, 7);
  if (month === '02') return day.slice(8) === '29' && isLeap(Number(day.slice(0, 4)));
  return day.slice(8) !== '31' || !monthsOf30Days.has(month);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pattern(shape: RegExp, what: string) {
  return (value: Value, path: string, found: string[]): void => {
    if (!shape.test(value as string)) found.push(`${path} is "${value}", not ${what}`);
  };
}
