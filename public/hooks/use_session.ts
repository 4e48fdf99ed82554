import { createContext, useContext } from 'react';

import type { Session } from '../services/session';

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session of the application that renders this; throws outside one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) {
    throw new Error('useSession needs a SessionProvider above it');
  }
  return session;
}
