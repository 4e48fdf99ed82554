import { EuiCodeBlock, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type {
  DataSelection,
  FieldValue,
  RangeBound,
  SelectionNode,
  UnreadClause,
} from '../../../common/jobs/data_selection/data_selection';
import {
  boundText,
  existsText,
  groupText,
  isText,
  patternText,
  unreadText,
  unreadWholeText,
  wholeText,
} from '../../text/selection_text';
import { CodeList } from '../code_list';
import { FilledText } from '../filled_text';

interface SelectionViewProps {
  selection: Pick<DataSelection, 'tree' | 'unread'>;
}

/** The documents that a job's query selects, as a list of conditions in words. */
export function SelectionView({ selection: { tree, unread } }: SelectionViewProps) {
  if (tree.kind === 'everything' || tree.kind === 'nothing') {
    return <EuiText size="s">{wholeText(tree.kind)}</EuiText>;
  }
  return (
    <EuiText size="s">
      <div>
        {i18n.translate('mlJobPicker.selects.lead', {
          defaultMessage: 'documents for which all of this holds:',
        })}
      </div>
      <NodeList nodes={tree.kind === 'all' ? tree.of : [tree]} unread={unread} />
    </EuiText>
  );
}

interface NodeListProps {
  nodes: readonly SelectionNode[];
  unread: readonly UnreadClause[];
}

function NodeList({ nodes, unread }: NodeListProps) {
  return (
    <ul>
      {nodes.map((node, position) => (
        <li key={position}>
          <Node node={node} unread={unread} />
        </li>
      ))}
    </ul>
  );
}

interface NodeProps {
  node: SelectionNode;
  unread: readonly UnreadClause[];
}

function Node({ node, unread }: NodeProps) {
  switch (node.kind) {
    case 'everything':
    case 'nothing':
      return <>{wholeText(node.kind)}</>;
    case 'is':
      return (
        <FilledText
          text={isText(node)}
          slots={{
            field: <code>{node.field}</code>,
            values: <CodeList items={node.values.map(shown)} />,
          }}
        />
      );
    case 'exists':
      return <FilledText text={existsText()} slots={{ field: <code>{node.field}</code> }} />;
    case 'pattern':
      return (
        <FilledText
          text={patternText()}
          slots={{
            field: <code>{node.field}</code>,
            pattern: <code>{node.pattern}</code>,
          }}
        />
      );
    case 'range':
      return <Range field={node.field} bounds={node.bounds} />;
    case 'all':
    case 'any':
    case 'optional':
      return (
        <>
          {groupText(node)}
          <NodeList nodes={node.of} unread={unread} />
        </>
      );
    case 'nested':
      return (
        <>
          <FilledText text={groupText(node)} slots={{ field: <code>{node.path}</code> }} />
          <NodeList nodes={[node.of]} unread={unread} />
        </>
      );
    case 'not':
      return (
        <>
          <strong>{groupText(node)}</strong> <Node node={node.of} unread={unread} />
        </>
      );
    case 'unread':
      return <Unread path={node.path} clauses={unread.filter(({ path }) => path === node.path)} />;
  }
}

function Range({ field, bounds }: { field: string; bounds: readonly RangeBound[] }) {
  return (
    <>
      <code>{field}</code>{' '}
      {bounds.map(({ operator, value }, position) => (
        <React.Fragment key={position}>
          {position > 0 && ', '}
          <FilledText text={boundText(operator)} slots={{ values: <code>{shown(value)}</code> }} />
        </React.Fragment>
      ))}
    </>
  );
}

function Unread({ path, clauses }: { path: string; clauses: readonly UnreadClause[] }) {
  return (
    <>
      {path === '' ? (
        unreadWholeText()
      ) : (
        <FilledText text={unreadText()} slots={{ pattern: <code>{path}</code> }} />
      )}
      {clauses.map(({ clause }, position) => (
        <EuiCodeBlock key={position} language="json" fontSize="s" paddingSize="s" overflowHeight={240}>
          {JSON.stringify(clause, null, 2)}
        </EuiCodeBlock>
      ))}
    </>
  );
}

/** An empty text is seen as one. */
function shown(value: FieldValue): string {
  return value === '' ? '""' : String(value);
}
