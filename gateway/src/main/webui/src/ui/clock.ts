/** A time as people write it (8, 830, 8:30, 8：30) as the clock shows it: 08:30. What is no time stays as it was written. */
export function clockOf(written: string): string {
  const parts = /^(\d{1,2})(?:[:\uff1a.]?(\d{2}))?$/.exec(written.trim());
  return parts ? `${parts[1]?.padStart(2, "0")}:${parts[2] ?? "00"}` : written;
}
