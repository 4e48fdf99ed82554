/** An integration that would bring what a job lacks. */
export interface IntegrationHint {
  /** Package of `/app/integrations/detail/<package>/overview`. */
  package: string;
  title: string;
  /** Whether it is installed here; absent where Fleet did not say. */
  installed?: boolean;
}
