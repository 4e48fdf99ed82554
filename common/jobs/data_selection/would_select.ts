import type { DocumentKind } from '../../catalogue/integrations/integration';
import type { SelectionNode } from './data_selection';
import { findField } from './kind_fields';
import { compareValue } from './compare_value';
import { best, type Certainty } from './certainty';

/**
 * Is there a document of the kind that the query selects? `yes` if what we know of the kind says so, `no` if it can't
 * be, `unsure` where a part of the query can't be read or compares values in a way that depends on the mapping.
 *
 * Fields are looked at one by one: an open field is taken to have the value that a part wants and, elsewhere, the one that
 * another wants. So `yes` may be too kind to a query that contradicts itself, but `no` is never wrong about the kind.
 */
export function wouldSelect(tree: SelectionNode, kind: DocumentKind): Certainty {
  return answer(tree, kind, true);
}

/** Whether documents of the kind can match the node (`wanted`), or can fail it. Many can do both. */
function answer(node: SelectionNode, kind: DocumentKind, wanted: boolean): Certainty {
  switch (node.kind) {
    case 'everything':
    case 'optional':
      return wanted ? 'yes' : 'no';
    case 'nothing':
      return wanted ? 'no' : 'yes';
    case 'unread':
      return 'unsure';
    case 'not':
      return answer(node.of, kind, !wanted);
    case 'nested':
      return answer(node.of, kind, wanted);
    case 'all':
      return several(node.of, wanted ? node.of.length : 1, kind, wanted);
    case 'any':
      // Fewer than so many match where more than the others fail.
      return several(node.of, wanted ? node.atLeast : node.of.length - node.atLeast + 1, kind, wanted);
    case 'is':
    case 'exists':
    case 'pattern':
    case 'range':
      return ofField(node, kind, wanted);
  }
}

/** Whether so many of the parts can. Looks at no more of them than it takes to know. */
function several(
  parts: readonly SelectionNode[],
  count: number,
  kind: DocumentKind,
  wanted: boolean
): Certainty {
  let [sure, possible] = [0, 0];
  for (const [position, part] of parts.entries()) {
    if (sure >= count || possible + parts.length - position < count) break;
    const certainty = answer(part, kind, wanted);
    if (certainty === 'yes') sure += 1;
    if (certainty !== 'no') possible += 1;
  }
  if (sure >= count) return 'yes';
  return possible >= count ? 'unsure' : 'no';
}

type FieldNode = Extract<SelectionNode, { kind: 'is' | 'exists' | 'pattern' | 'range' }>;

function ofField(node: FieldNode, kind: DocumentKind, wanted: boolean): Certainty {
  const found = findField(kind, node.field, node.kind === 'exists');
  switch (found.state) {
    case 'absent':
      return wanted ? 'no' : 'yes';
    case 'unknown':
      return 'unsure';
    case 'open':
      return wanted || found.rare || node.kind !== 'exists' ? 'yes' : 'no';
    case 'listed': {
      if (!wanted && found.rare) return 'yes';
      const answers = found.values.map((value) => compareValue(node, value));
      return best(wanted ? answers : answers.map(opposite));
    }
  }
}

function opposite(certainty: Certainty): Certainty {
  switch (certainty) {
    case 'yes':
      return 'no';
    case 'no':
      return 'yes';
    case 'unsure':
      return 'unsure';
  }
}
