import { createContext, useContext } from 'react';

const IsCheckingContext = createContext(false);

/** Says of all that is rendered below that the verdicts on jobs are on their way. */
export const IsCheckingProvider = IsCheckingContext.Provider;

/** True while verdicts that are not there yet are on their way. */
export function useIsChecking(): boolean {
  return useContext(IsCheckingContext);
}
