import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment, useState } from 'react';

/** Longer lists show their beginning first. */
const SHOWN_FIRST = 8;

interface CodeListProps {
  items: readonly string[];
}

/** Field names, values or ids after one another; the rest of a long list appears on demand. */
export function CodeList({ items }: CodeListProps) {
  const [open, setOpen] = useState(false);
  // One more takes no more place than the words "1 more".
  const whole = open || items.length <= SHOWN_FIRST + 1;
  const shown = whole ? items : items.slice(0, SHOWN_FIRST);
  return (
    <span className="eui-textBreakWord">
      {shown.map((item, position) => (
        <Fragment key={position}>
          {position > 0 && ', '}
          <code>{item}</code>
        </Fragment>
      ))}
      {!whole && (
        <>
          {' '}
          <EuiButtonEmpty size="xs" flush="both" onClick={() => setOpen(true)}>
            {i18n.translate('mlJobPicker.codeList.more', {
              defaultMessage: 'and {count} more',
              values: { count: items.length - shown.length },
            })}
          </EuiButtonEmpty>
        </>
      )}
    </span>
  );
}
