/** As much of React's types as the tests need. */
export type Content = ReactElement | string | null | readonly Content[];

export interface ReactElement {
  readonly type: unknown;
}

export interface Root {
  render(node: Content): void;
  unmount(): void;
}

interface RootOptions {
  readonly onUncaughtError?: (error: unknown) => void;
  readonly onRecoverableError?: (error: unknown) => void;
}

export const Fragment: unique symbol;
export const StrictMode: unique symbol;
export function createElement(
  type: unknown,
  props?: Readonly<Record<string, unknown>> | null,
  ...children: readonly Content[]
): ReactElement;
export function useState<T>(first: T): [T, (next: T) => void];
export function flushSync(act: () => void): void;
export function createRoot(container: Element, options?: RootOptions): Root;
export function hydrateRoot(container: Element, node: Content, options?: RootOptions): Root;
export function renderToString(node: Content): string;
