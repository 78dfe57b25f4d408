import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  InputWrapper,
  type CSSVariablesResolver,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

// Ten shades each, as Mantine wants them. Shade 7 carries white words at 5.9:1.
// prettier-ignore
const pine: MantineColorsTuple = [
  '#edf7f3', '#d9ece4', '#b3d9c9', '#8ac5ac', '#68b394', '#4fa383', '#35866a', '#22715a', '#175c48', '#0e4636',
];
// prettier-ignore
const paper: MantineColorsTuple = [
  '#faf9f7', '#f4f3ef', '#eae8e2', '#dbd8d0', '#bfbbb1', '#97928a', '#6f6b63', '#55524b', '#3a3833', '#23221f',
];
// prettier-ignore
const ink: MantineColorsTuple = [
  '#e9e7e2', '#c9c6bf', '#aaa69e', '#7c7972', '#5a5852', '#403e3a', '#33322f', '#292826', '#201f1d', '#171615',
];

/**
 * Light washes behind coloured words: Mantine's own `light` variant reaches only 3.4:1 in places, ours uses the
 * colour pairs below, all at 4.5:1 or better.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const danger = input.color === 'red';
  if (input.variant === 'default')
    return {
      background: 'var(--surface)',
      hover: 'var(--sunken)',
      color: danger ? 'var(--danger-ink)' : 'var(--ink)',
      border: '1px solid var(--line-strong)',
    };
  if (input.variant === 'subtle')
    return {
      background: 'transparent',
      hover: 'var(--hover)',
      color: danger ? 'var(--danger-ink)' : 'var(--accent-ink)',
      border: '1px solid transparent',
    };
  if (input.variant === 'filled')
    return {
      background: danger ? 'var(--danger)' : 'var(--accent)',
      hover: danger ? 'var(--danger-hover)' : 'var(--accent-hover)',
      color: danger ? 'var(--on-danger)' : 'var(--on-accent)',
      border: '1px solid transparent',
    };
  return defaultVariantColorsResolver(input);
};

/** Three sizes: in tight rows, in forms (any other), and at the front desk, where people stand. */
function heightOf(size: unknown): string {
  if (size === 'xs') return '1.875rem';
  return size === 'lg' ? '3.25rem' : '2.125rem';
}

/** Our own tokens. CSS modules use these and never a colour of their own. */
const light = {
  '--canvas': '#f4f3ef',
  '--surface': '#ffffff',
  '--sunken': '#f4f3ef',
  '--hover': '#f1f0eb',
  '--field': '#ffffff',
  '--line': '#e6e4dd',
  '--line-strong': '#cfccc3',
  '--ink': '#23221f',
  '--ink-soft': '#605d55',
  '--accent': '#22715a',
  '--accent-hover': '#175c48',
  '--on-accent': '#ffffff',
  '--accent-ink': '#175c48',
  '--accent-wash': '#e3f1eb',
  '--danger': '#b3312b',
  '--danger-hover': '#9a2621',
  '--on-danger': '#ffffff',
  '--danger-ink': '#a32a24',
  '--danger-wash': '#fbecea',
  '--warn-ink': '#7a4b00',
  '--warn-wash': '#fdf3dc',
  '--mark': '#fbe39a',
  '--backdrop': 'rgb(35 34 31 / 38%)',
  '--lift': '0 1px 2px rgb(35 34 31 / 5%), 0 12px 32px -12px rgb(35 34 31 / 22%)',
  '--mantine-color-body': '#ffffff',
  '--mantine-color-text': '#23221f',
  '--mantine-color-dimmed': '#605d55',
  '--mantine-color-placeholder': '#716d64',
  '--mantine-color-error': '#a32a24',
  '--mantine-color-default-border': '#cfccc3',
  '--mantine-color-anchor': '#175c48',
  '--focus': '#22715a',
};

const dark = {
  '--canvas': '#171615',
  '--surface': '#201f1d',
  '--sunken': '#292826',
  '--hover': '#292826',
  '--field': '#292826',
  '--line': '#33322f',
  '--line-strong': '#4a4844',
  '--ink': '#ecebe7',
  '--ink-soft': '#b0aca4',
  '--accent': '#22715a',
  '--accent-hover': '#175c48',
  '--on-accent': '#ffffff',
  '--accent-ink': '#8ac5ac',
  '--accent-wash': '#1f352d',
  '--danger': '#b3312b',
  '--danger-hover': '#9a2621',
  '--on-danger': '#ffffff',
  '--danger-ink': '#f2a099',
  '--danger-wash': '#3a2220',
  '--warn-ink': '#eec37a',
  '--warn-wash': '#362b18',
  '--mark': '#6b4f10',
  '--backdrop': 'rgb(0 0 0 / 58%)',
  '--lift': '0 1px 2px rgb(0 0 0 / 30%), 0 16px 40px -12px rgb(0 0 0 / 60%)',
  '--mantine-color-body': '#201f1d',
  '--mantine-color-text': '#ecebe7',
  '--mantine-color-dimmed': '#b0aca4',
  '--mantine-color-placeholder': '#9b978f',
  '--mantine-color-error': '#f2a099',
  '--mantine-color-default-border': '#4a4844',
  '--mantine-color-anchor': '#8ac5ac',
  '--focus': '#8ac5ac',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--head-height': '36px' },
  light,
  dark,
});

function nothing(): void {}

/**
 * The system alone decides between light and dark. Mantine's own manager looks for a remembered choice in localStorage,
 * and the first render would wait until that is opened.
 */
export const colorSchemeOfSystem: MantineColorSchemeManager = {
  get: () => 'auto',
  set: nothing,
  subscribe: nothing,
  unsubscribe: nothing,
  clear: nothing,
};

export const theme = createTheme({
  colors: { pine, gray: paper, dark: ink },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 7 },
  fontFamily:
    '"Inter Variable", system-ui, -apple-system, "Segoe UI", "Liberation Sans", "Noto Sans", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1.0625rem', xl: '1.375rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  // Rem throughout: the window stays usable at 200 % text size.
  respectReducedMotion: true,
  variantColorResolver,
  fontWeights: { regular: '400', medium: '500', bold: '650' },
  components: {
    Checkbox: { defaultProps: { radius: 'xs' } },
    Button: Button.extend({
      vars: (_, { size }) => ({
        root: {
          '--button-height': heightOf(size),
          '--button-padding-x': size === 'xs' ? '0.625rem' : size === 'lg' ? '2rem' : '0.875rem',
          '--button-fz': size === 'lg' ? '1.125rem' : '0.8125rem',
        },
      }),
    }),
    Input: Input.extend({
      vars: (_, { size }) => ({
        wrapper: {
          '--input-height': heightOf(size),
          '--input-fz': size === 'lg' ? '1.25rem' : '0.875rem',
          '--input-bg': 'var(--field)',
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      vars: (_, { size }) => ({
        label: { '--input-label-size': size === 'lg' ? '1rem' : '0.8125rem' },
        error: { '--input-error-size': size === 'lg' ? '0.9375rem' : '0.75rem' },
        description: { '--input-description-size': '0.75rem' },
        success: {},
      }),
    }),
  },
});
