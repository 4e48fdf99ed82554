import { EuiFlexItem } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

import { DetailText } from './detail_text';

interface DetailColumnProps {
  title: string;
}

/** A column of the details of a row; columns stand below each other where there is little room. */
export function DetailColumn({ title, children }: PropsWithChildren<DetailColumnProps>) {
  return (
    <EuiFlexItem style={{ minInlineSize: 220 }}>
      <DetailText>
        <h4>{title}</h4>
        {children}
      </DetailText>
    </EuiFlexItem>
  );
}
