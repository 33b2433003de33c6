/** How large a file is, as the file manager of the machine tells it: "12,5 KB" is 12,800 bytes. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return `${bytes} byte`;
  const [amount, unit] = kilobytes < 1024 ? [kilobytes, 'KB'] : [kilobytes / 1024, 'MB'];
  return `${amount.toFixed(amount < 10 ? 1 : 0).replace('.', ',')} ${unit}`;
}
