/**
 * Ends the process with a plain message if Node is too old for what `npm start` and `npm test` run.
 *
 * @param {string} current such as `20.19.0`
 */
export function checkNodeVersion(current) {
  const [major = 0, minor = 0] = current.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;

  console.error(`Node ${current} is too old: ML Job Picker needs Node 20.19 or later (https://nodejs.org).`);
  process.exit(1);
}
