import { expect, test } from '../support/desktop.ts';

test('a German computer gets a German window and menu', async ({ launch }) => {
  const { application, window } = await launch({ parameters: ['--lang=de'] });
  await expect(window.getByRole('heading', { name: 'Mitglieder' })).toBeVisible();
  await expect(window.locator('html')).toHaveAttribute('lang', 'de');
  const labels = await application.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => [
      item.label,
      ...(item.submenu?.items ?? []).map(({ label }) => label),
    ]),
  );
  expect(labels?.map(([label]) => label)).toEqual([
    'Mitglieder',
    'Bearbeiten',
    'Ansicht',
    'Fenster',
    'Hilfe',
  ]);
  expect(labels?.[0]).toContain('Neues Mitglied…');
  expect(labels?.[1]).toContain('Rückgängig');
});
