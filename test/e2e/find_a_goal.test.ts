import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';

describe('somebody with a question', () => {
  const on = onHost({ environment: 'default' });

  it('types it in own words, finds the job, and its address keeps the question', async () => {
    const { page, problems } = await openPicker(on, 'goals');
    await page.waitForSelector(subject('mlJobPickerGoal-data_hidden_in_dns'));
    await page.fill(subject('mlJobPickerSearch'), 'somone stealing data over DNS');
    await page.waitForSelector(subject('mlJobPickerGoalMatch'));
    const first = page.locator('[data-test-subj^="mlJobPickerGoal-"]').first();
    expect(await first.getAttribute('data-test-subj')).toBe('mlJobPickerGoal-data_hidden_in_dns');
    expect(await first.locator(subject('mlJobPickerJob-dns_tunneling_ea')).count()).toBe(1);

    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(subject('mlJobPickerGoalMatch'));
    expect(await page.inputValue(subject('mlJobPickerSearch'))).toBe('somone stealing data over DNS');
    expect(problems).toEqual([]);
  });

  it('is told so, with examples, when nothing matches', async () => {
    const { page } = await openPicker(on, 'goals?q=zzzzqqqq');
    await page.waitForSelector(subject('mlJobPickerNoGoal'));
    await page.getByText('logins at odd hours').click();
    await page.waitForSelector(subject('mlJobPickerGoal-login_at_unusual_hour'));
  });

  it('sees every goal of the catalogue, by theme', async () => {
    const { page } = await openPicker(on, 'goals');
    await page.waitForSelector(subject('mlJobPickerGoal-data_hidden_in_dns'));
    expect(await page.locator('[data-test-subj^="mlJobPickerGoal-"]').count()).toBe(65);
  });
});

describe('somebody who thinks in ATT&CK', () => {
  const on = onHost({ environment: 'default' });

  it('switches between the versions, and the address keeps it', async () => {
    const { page } = await openPicker(on, 'attack?layout=jobs');
    await page.waitForSelector(subject('mlJobPickerGoTo-mlJobPickerTacticTA0112'));
    expect(await page.textContent(subject('mlJobPickerGoTo-mlJobPickerTacticTA0005'))).toContain('Stealth');

    await page.getByText('v18', { exact: true }).click();
    await page.waitForSelector(subject('mlJobPickerGoTo-mlJobPickerTacticTA0112'), { state: 'detached' });
    expect(await page.textContent(subject('mlJobPickerGoTo-mlJobPickerTacticTA0005'))).toContain(
      'Defense Evasion'
    );
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.textContent(subject('mlJobPickerGoTo-mlJobPickerTacticTA0005'))).toContain(
      'Defense Evasion'
    );
  });
});
