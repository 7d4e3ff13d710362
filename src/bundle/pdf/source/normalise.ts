/** A broken file as another reader understands it, written anew; null when it fails as well. Loaded only when needed. */
export async function normalise(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const { PDF } = await import('@libpdf/core');
    const pdf = await PDF.load(bytes);
    return await pdf.save();
  } catch {
    return null;
  }
}
