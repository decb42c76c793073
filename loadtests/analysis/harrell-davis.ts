import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * Weights of the n order statistics near the q-quantile (F. E. Harrell, C. E. Davis, Biometrika 69, 1982): the mass of
 * Beta((n+1)q, (n+1)(1-q)) in each n-th of the unit interval. They add up to 1; `cumulative[i]` is the sum of the first i.
 */
export function harrellDavisCumulative(n: number, q: number): readonly number[] {
  const [a, b] = [(n + 1) * q, (n + 1) * (1 - q)];
  return Array.from({ length: n + 1 }, (_, i) => incompleteBeta(i / n, a, b));
}
