// Line drawings on a field of 24; each says the same as the word beside it.
const paths = {
  check: "m5 13 4 4L19 7",
  cross: "m6 6 12 12M18 6 6 18",
  warn: "M12 4 2.5 20h19L12 4Zm0 6v5m0 2.5v.5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3.5 2",
  away: "M4 4l16 16M8.5 8.7A8 8 0 0 0 6 10.6m12 0a8 8 0 0 0-4.4-2.4M9 14a4.5 4.5 0 0 1 5.6-.4M12 18.5v.1",
  lock: "M6 11h12v9H6zm2.5 0V8a3.5 3.5 0 0 1 7 0v3",
  empty: "M4 13 6.5 5h11L20 13v6H4zm0 0h5l1 2.5h4l1-2.5h5",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5",
  home: "M4 11.5 12 5l8 6.5V20h-5.5v-5h-5v5H4z",
  people:
    "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5Zm-6 15c0-3.6 2.5-6 6-6s6 2.4 6 6m.5-14.5a3 3 0 0 1 0 5.7M17.5 14.4c2.2.7 3.5 2.8 3.5 5.6",
  chart: "M4 20h16M7 16v-4m5 4V7m5 9v-6",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1",
  shield: "M12 3 5 6v5.5c0 4.3 2.8 7.6 7 9.5 4.2-1.9 7-5.2 7-9.5V6z",
  thermometer: "M12 3.5a2 2 0 0 0-2 2v8a4 4 0 1 0 4 0v-8a2 2 0 0 0-2-2Zm0 6v7",
  box: "m12 3 8 4.5v9L12 21l-8-4.5v-9zm0 9v9m0-9L4.2 7.6M12 12l7.8-4.4",
  calendar: "M5 6h14v14H5zm0 4.5h14M8.5 3.5V7m7-3.5V7",
  up: "m6 14 6-6 6 6",
  down: "m6 10 6 6 6-6",
  right: "m10 6 6 6-6 6",
  plus: "M12 5v14M5 12h14",
  more: "M5 12h.1m6.9 0h.1m6.9 0h.1",
  again: "M19 8a8 8 0 1 0 1 6m-1-11v5h-5",
  menu: "M4 7h16M4 12h16M4 17h16",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
  dot: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z",
  phone: "M7 4h3l1.5 4.5L9.5 10a12 12 0 0 0 4.5 4.5l1.5-2L20 14v3a3 3 0 0 1-3 3C10 20 4 14 4 7a3 3 0 0 1 3-3Z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      width="1.25em"
      height="1.25em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
