/** A certificate file as PEM, whether it came as text or as bare bytes (.cer and .der of Windows). */
export function toPem(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  const letters = btoa(String.fromCharCode(...bytes.subarray(0, 50_000)));
  return `-----BEGIN CERTIFICATE-----\n${letters.match(/.{1,64}/gu)?.join('\n') ?? ''}\n-----END CERTIFICATE-----\n`;
}
