import { EuiLink } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';
import { useHistory } from 'react-router-dom';

import { COVERAGE_VIEW } from '../../services/coverage_view';
import { isPlainClick } from '../../services/is_plain_click';

interface CellLinkProps {
  /** `pairKey` of the cell. */
  cellKey: string;
  /** Opens it in place; by default as a step in the browser's history. */
  onOpen?(cellKey: string): void;
}

/** A link to the details of a cell, with all else that the address says. */
export function CellLink({ cellKey, onOpen, children }: PropsWithChildren<CellLinkProps>) {
  const history = useHistory();
  const locate = () => {
    const { pathname, search } = history.location;
    const params = new URLSearchParams(search);
    COVERAGE_VIEW.write({ ...COVERAGE_VIEW.read(params), openCell: cellKey }, params);
    return { pathname, search: `?${params.toString().replaceAll('%2C', ',')}` };
  };
  return (
    <EuiLink
      href={history.createHref(locate())}
      onClick={(event: React.MouseEvent) => {
        if (isPlainClick(event)) {
          event.preventDefault();
          if (onOpen === undefined) history.push(locate());
          else onOpen(cellKey);
        }
      }}
      data-test-subj={`mlJobPickerCellLink-${cellKey}`}
    >
      {children}
    </EuiLink>
  );
}
