/** React says at each rendering that legacy roots are old; Kibana uses one all the same. Other errors stay loud. */
export function quietLegacyRoot(): void {
  const report = console.error;
  jest.spyOn(console, 'error').mockImplementation((...message: unknown[]) => {
    if (!String(message[0]).includes('ReactDOM.render is no longer supported')) report(...message);
  });
}
