import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const testCalls = 'CallExpression > MemberExpression[object.name=/^(describe|it|test|suite)$/]';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'node_modules/',
      'src/locale/generated/',
      'demo/**/*.js',
      '*.config.js',
      'scripts/',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      wc['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'tests/node/tsconfig.json'] } },
    settings: { wc: { elementBaseClasses: ['AloudElement', 'LitElement', 'ReactiveElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The DOM's types promise what older browsers, servers and some engines do not have.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // Lit's own `static styles`, `static define` are where they belong.
      '@typescript-eslint/no-extraneous-class': ['error', { allowStaticOnly: true }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: 'error',
      // The registration guard and the constructor of an Event are this library's own business.
      'wc/guard-super-call': 'off',
      'wc/no-constructor': 'off',
      'wc/file-name-matches-element': 'off',
      // `static define()` registers; `define.ts` calls it.
      'wc/define-tag-after-class-definition': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 6 }],
      'no-console': 'error',
    },
  },
  {
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is chai's way to say it.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Elements made up for one test.
      'wc/max-elements-per-file': 'off',
      'wc/guard-define-call': 'off',
      'wc/no-self-class': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // `expect(a).to.equal(b)`: chai's own; only snapshots, which have the same type, are promises.
            'Equal',
            // The runner itself awaits them.
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `${testCalls}[property.name=/^(only|skip)$/]`,
          message: 'Every test runs, every time.',
        },
      ],
    },
  },
  prettier,
);
