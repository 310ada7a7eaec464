import type { Analysis } from '../analyze/analysis.ts';
import { BUILT_IN } from '../knowledge/built-in-models.ts';
import type { Span } from '../text/source.ts';
import { datasetsOf, type ModelScope } from './model-scope.ts';
import { checkModelText } from './model-texts.ts';

/** Reports what is wrong with the texts of a data model: a search that gives its rows; in a user's model, constraints and expressions too. */
export function checkModel(scope: ModelScope, analysis: Analysis, span: Span): void {
  const { model } = scope;
  const texts = datasetsOf(scope).flatMap((object) => {
    const base = object.baseSearch === undefined ? [] : [object.baseSearch];
    // Those of the built-in app are tested.
    if (BUILT_IN.get(model.name) === model) return base;
    const constraints = object.constraints.map((constraint) => `search ${constraint}`);
    const expressions = object.calculations.flatMap((one) => (one.kind === 'eval' ? [`| eval value=${one.expression}`] : []));
    return [...base, ...constraints, ...expressions];
  });
  for (const text of texts) checkModelText(text, analysis, span);
}
