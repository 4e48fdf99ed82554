/**
 * Who asks may not read packages. Kibana's has no status either: plugins know it by its name
 * (x-pack/platform/plugins/shared/fleet/server/errors/index.ts).
 */
export class FleetUnauthorizedError extends Error {
  constructor(userName: string) {
    super(`User "${userName}" may not read the packages of Fleet`);
    this.name = 'FleetUnauthorizedError';
  }
}
