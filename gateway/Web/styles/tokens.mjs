// The design tokens come as one list of some 2,800; the components of these pages use a few hundred. The example theme's
// own colours are left out: palette.css gives those names the project's colours. Two of its hues become the one accent.
const renamed = [['--voorbeeld-kleuren-violet-', '--bekend-petrol-'], ['--voorbeeld-kleuren-blauw-', '--bekend-petrol-'], ['--voorbeeld-kleuren-', '--bekend-']];

/**
 * Keeps the tokens that some style uses, and those that these are made of.
 * @param {string} theme CSS with one custom property a line.
 * @param {string[]} styles CSS that uses them.
 * @returns {string} CSS: one rule for `.bekend-theme`.
 */
export function usedTokens(theme, styles) {
  const own = renamed.reduce((css, [from, to]) => css.replaceAll(from, to), theme);
  const values = new Map([...own.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]));
  const used = new Set();
  const visit = (css) => {
    for (const [, name] of css.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (values.has(name) && !used.has(name)) {
        used.add(name);
        visit(values.get(name));
      }
    }
  };
  styles.forEach(visit);
  const kept = [...used].filter((name) => !name.startsWith('--bekend-')).sort();
  return `.bekend-theme {\n${kept.map((name) => `  ${name}: ${values.get(name)};`).join('\n')}\n}\n`;
}
