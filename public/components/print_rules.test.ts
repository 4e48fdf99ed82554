import { AROUND_PRINT, BESIDE_PRINT, printRules } from './print_rules';

/** As Kibana has it: boxes around the application, its own header and another application beside. */
const PAGE = `
  <header>Header</header>
  <div id="viewport">
    <nav>Tabs</nav>
    <main id="main">
      <button>Filter</button>
      <div class="mlJobPickerPrint"><h2>Report</h2><table><tr><td>Cell</td></tr></table></div>
    </main>
  </div>
  <div class="portal"><p>Flyout</p></div>`;

function textsOf(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ localName, id }) => `${localName}${id && `#${id}`}`);
}

afterEach(() => document.body.replaceChildren());

describe('what is printed', () => {
  it('is the element of the class alone, with what is in it', () => {
    document.body.innerHTML = PAGE;
    expect(textsOf(BESIDE_PRINT)).toEqual(['header', 'nav', 'button', 'div', 'p']);
  });

  it('loses the boxes around it, and no other', () => {
    document.body.innerHTML = PAGE;
    expect(textsOf(AROUND_PRINT)).toEqual(['html', 'body', 'div#viewport', 'main#main']);
  });

  it('is the whole page where nothing has the class', () => {
    document.body.innerHTML = '<header>Header</header><main>Page</main>';
    expect(textsOf(BESIDE_PRINT)).toEqual([]);
    expect(textsOf(AROUND_PRINT)).toEqual([]);
  });

  it('has the colours of the theme, which a background of its own beats', () => {
    const { styles } = printRules({ background: '#101010', text: '#f0f0f0' });
    expect(styles).toMatch(/@media print/);
    expect(styles).toMatch(
      /:where\(\.mlJobPickerPrint\)\s*\{\s*background-color:\s*#101010;\s*color:\s*#f0f0f0;\s*\}/
    );
  });
});
