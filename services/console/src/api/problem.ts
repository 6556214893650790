/** One reason of a refusal: its code, the article behind it (`''` when there is none), and the sentence. */
export interface Reason {
  readonly code: string;
  readonly article: string;
  readonly message: string;
  readonly field?: string;
  /** Facts for machines, as text; of a table the row, the column and what stood there. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** Problem details (RFC 9457) as every service answers them. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly reasons?: readonly Reason[];
  readonly correlationId?: string;
}

/** What went wrong with a request, as a person may be told. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  /** Whether the request may have taken effect all the same: there was no answer, or none to rely on. */
  get isUnknown(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500;
  }

  /** Whether trying the same again may help. */
  get isPassing(): boolean {
    return this.isUnknown || this.problem.status === 429;
  }
}

/** No answer at all. */
export const unreachable: Problem = {
  title: '连接不上服务',
  status: 0,
  code: 'UNREACHABLE',
  detail: '没有收到答复，请求未必没有生效；请检查网络后原样重试，系统不会重复办理',
};

/** The problem an answer tells; an answer of another kind, as a proxy on the way may give, becomes one. */
export function problemOf(status: number, body: unknown, correlationId: string | null): Problem {
  if (isProblem(body)) return body;
  return {
    title: '服务的答复无法识别',
    status,
    code: 'ANSWER_UNREADABLE',
    detail: `收到状态 ${status}，但没有说明；请稍后重试，仍不行请提供关联号`,
    ...(correlationId && { correlationId }),
  };
}

/** What to show for any error a page meets. */
export function toldOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  return {
    title: '页面出错',
    status: 0,
    code: 'PAGE_FAILED',
    detail: error instanceof Error ? error.message : String(error),
  };
}

function isProblem(body: unknown): body is Problem {
  const { title, status, code, detail } = (body ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return (
    typeof title === 'string' &&
    typeof status === 'number' &&
    typeof code === 'string' &&
    typeof detail === 'string'
  );
}
