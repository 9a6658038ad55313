/**
 * Reads an object that was kept as JSON; what is none, since a hand changed it or it was cut, counts as an empty one.
 *
 * What is kept between runs only spares work or can be made again, so no run may stop for it.
 */
export function storedObject(text = '{}'): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
