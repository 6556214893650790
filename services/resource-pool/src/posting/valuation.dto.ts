import { create, market } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { dateField, fenField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { valuationOf, type ValuationInputs } from './valuation';
import { valuationMethods } from './valuation.policy';

/** Inputs of one formula; fifteen comparables have two each. */
const inputsMax = 40;

const inputsField = z
  .record(
    z.string().regex(/^[a-z][a-z0-9_]{1,40}$/, '参数名由小写字母、数字和下划线组成'),
    z.string().regex(/^-?\d{1,18}$/, '参数请填写整数字符串：金额以分，比率以百万分之一'),
  )
  .refine((inputs) => Object.keys(inputs).length <= inputsMax, `参数最多 ${inputsMax} 项`);

/** 估值 to be worked out. */
export class ComputeValuationDto extends createZodDto(
  z
    .object({ method: z.enum(valuationMethods), inputs: inputsField, valuedOn: dateField.optional() })
    .strict(),
) {}

/** 估值 as a supply carries it, with the value that was worked out. */
export const valuationFields = ComputeValuationDto.schema.extend({ valueFen: fenField }).strict();

/** Inputs as numbers. */
export function inputsOf(inputs: Readonly<Record<string, string>>): ValuationInputs {
  return Object.fromEntries(Object.entries(inputs).map(([name, digits]) => [name, BigInt(digits)]));
}

/** A valuation as the domain knows it; whether its value is right is for the rules to say. */
export function valuationMessage(
  { method, inputs, valuedOn = undefined, valueFen }: z.infer<typeof valuationFields>,
  today: LocalDate,
): market.Valuation {
  const numbers = inputsOf(inputs);
  const on = valuedOn ?? today;
  const result = valuationOf(method, numbers, on);
  return create(market.ValuationSchema, {
    method,
    inputs: numbers,
    valueFen: BigInt(valueFen),
    ruleVersion: result.refusals ? 0 : result.ruleVersion,
    valuedOn: on,
  });
}
