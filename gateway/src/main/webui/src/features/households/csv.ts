/** A table as a file that Excel opens with Chinese intact. */
export function csv(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((value) => cell(String(value ?? ""))).join(",")).join("\r\n")}`;
}

function cell(value: string): string {
  // A text that begins like a formula would be run by the program that opens it.
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
