/** Codes of the rules an examination found broken, one for each thing that breaks it, sorted. */
export function brokenIn({ body }: { readonly body: unknown }): string[] {
  const { results } = body as { results: { outcome: string; reasons: { code: string }[] }[] };
  const broken = results.filter(({ outcome }) => outcome === 'broken');
  return broken.flatMap(({ reasons }) => reasons.map(({ code }) => code)).sort();
}
