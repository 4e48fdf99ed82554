import { useHistory } from 'react-router-dom';

import { isPlainClick } from '../services/is_plain_click';
import { formatUrlState, parseUrlState, type UrlState } from '../services/url_state';

export interface AppLinkProps {
  href: string;
  onClick(event: React.MouseEvent): void;
}

/**
 * Makes the properties of a link inside the application: real address, opened in place by a plain click. The link keeps
 * what the address says now, changed by `change`; `pathname` defaults to the present one.
 */
export function useAppLink(): (change: Partial<UrlState>, pathname?: string) => AppLinkProps {
  const history = useHistory();
  return (change, pathname) => {
    const locate = () => {
      const { pathname: present, search } = history.location;
      return {
        pathname: pathname ?? present,
        search: formatUrlState({ ...parseUrlState(search), ...change }, search),
      };
    };
    return {
      href: history.createHref(locate()),
      onClick: (event) => {
        if (isPlainClick(event)) {
          event.preventDefault();
          history.push(locate());
        }
      },
    };
  };
}
