import type { Answer } from '../../common/evidence/answer';
import type { IntegrationHint } from '../../common/evidence/integration_hint';
import type { JobProfile } from '../../common/jobs/job_profile';
import {
  integrationsForJob,
  integrationsWithField,
  type IntegrationFit,
} from '../../common/recommendation/integrations_for_job';

/** Tells which integrations would bring what a job lacks, and whether they are installed here. */
export class IntegrationFinder {
  private readonly fits = new Map<JobProfile, IntegrationFit[]>();
  private readonly installed: ReadonlySet<string> | undefined;

  constructor(installed: Answer<readonly string[]>) {
    this.installed = installed.ok ? new Set(installed.value) : undefined;
  }

  /** Those that bring all of it; where none does, those that bring a part or may bring it. */
  forJob(profile: JobProfile): IntegrationFit[] {
    const known = this.fits.get(profile) ?? integrationsForJob(profile);
    this.fits.set(profile, known);
    const full = known.filter(({ fit }) => fit === 'full');
    return full.length > 0 ? full : known;
  }

  withField(profile: JobProfile, field: string): IntegrationHint[] {
    return integrationsWithField(profile.selection, field).map((carrier) => this.hint(carrier));
  }

  hint({ package: name, title }: Pick<IntegrationHint, 'package' | 'title'>): IntegrationHint {
    return { package: name, title, ...(this.installed ? { installed: this.installed.has(name) } : {}) };
  }
}
