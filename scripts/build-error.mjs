/** What is wrong with the source, in one sentence for the person who builds. */
export class BuildError extends Error {}

/**
 * Turns what esbuild refused into a BuildError about its first complaint; anything else comes back as it is.
 * @param {unknown} error
 */
export function asBuildError(error) {
  if (!(error instanceof Error) || !('errors' in error)) return error;
  const [first] = /** @type {import('esbuild').BuildFailure} */ (error).errors;
  return first ? new BuildError(sentence(first)) : error;
}

/**
 * Says where and what, as one line.
 * @param {import('esbuild').Message} message
 */
export function sentence({ text, location }) {
  return location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text;
}
