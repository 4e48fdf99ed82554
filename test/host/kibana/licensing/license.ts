import type { ILicense, LicenseType } from '@kbn/licensing-types';

/** In this order each includes what those before it allow (licensing/common/types.ts). */
const ORDER: readonly LicenseType[] = ['basic', 'standard', 'gold', 'platinum', 'enterprise', 'trial'];

export interface RawLicense {
  uid?: string;
  type: LicenseType;
  status: 'active' | 'invalid' | 'expired';
  expiryDateInMillis?: number;
}

/** What `GET /api/licensing/info` answers. */
export interface LicenseJson {
  license?: RawLicense & { mode: LicenseType };
  error?: string;
}

/** A licence as plugins see it (x-pack/platform/plugins/shared/licensing/common/license.ts). */
export class License implements ILicense {
  private constructor(
    private readonly raw: RawLicense | undefined,
    private readonly error: string | undefined
  ) {}

  static of(raw: RawLicense): License {
    return new License(raw, undefined);
  }

  static unavailable(error: string): License {
    return new License(undefined, error);
  }

  get uid(): string | undefined {
    return this.raw?.uid;
  }

  get type(): LicenseType | undefined {
    return this.raw?.type;
  }

  get mode(): LicenseType | undefined {
    return this.raw?.type;
  }

  get status(): RawLicense['status'] | undefined {
    return this.raw?.status;
  }

  get expiryDateInMillis(): number | undefined {
    return this.raw?.expiryDateInMillis;
  }

  get isAvailable(): boolean {
    return this.raw !== undefined;
  }

  get isActive(): boolean {
    return this.raw?.status === 'active';
  }

  hasAtLeast(minimum: LicenseType): boolean {
    if (!ORDER.includes(minimum)) throw new Error(`"${String(minimum)}" is not a licence type`);
    return this.raw !== undefined && ORDER.indexOf(this.raw.type) >= ORDER.indexOf(minimum);
  }

  check(pluginName: string, minimum: LicenseType): { state: string; message?: string } {
    if (!this.raw) return { state: 'unavailable', message: `${pluginName}: the licence cannot be read` };
    if (!this.isActive)
      return { state: 'expired', message: `${pluginName}: the ${this.raw.type} licence has expired` };
    if (this.hasAtLeast(minimum)) return { state: 'valid' };
    return {
      state: 'invalid',
      message: `${pluginName} needs a ${minimum} licence, but this one is ${this.raw.type}`,
    };
  }

  getUnavailableReason(): string | undefined {
    return this.error;
  }

  toJSON(): LicenseJson {
    return this.raw ? { license: { ...this.raw, mode: this.raw.type } } : { error: this.error };
  }
}
