import { useSyncExternalStore } from "react";

/** What a person has chosen on this machine; nothing is stored before something is chosen. */
export type Language = "zh" | "en";
export type TextSize = "normal" | "large";

const LANGUAGE = "lianfang.language";
const TEXT_SIZE = "lianfang.text-size";
const SHORTCUTS = "lianfang.shortcuts";
const watching = new Set<() => void>();

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: it holds until the page is closed.
  }
  for (const tell of watching) tell();
}

export function chosenLanguage(): Language {
  const chosen = stored(LANGUAGE);
  if (chosen === "zh" || chosen === "en") return chosen;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "zh";
}

export function chooseLanguage(language: Language): void {
  keep(LANGUAGE, language);
}

export function chosenTextSize(): TextSize {
  return stored(TEXT_SIZE) === "large" ? "large" : "normal";
}

export function chooseTextSize(size: TextSize): void {
  document.documentElement.dataset.text = size;
  keep(TEXT_SIZE, size);
}

function useKept<T>(chosen: () => T): T {
  return useSyncExternalStore((tell) => {
    watching.add(tell);
    return () => watching.delete(tell);
  }, chosen);
}

export function useTextSize(): TextSize {
  return useKept(chosenTextSize);
}

/** Single keys act until someone switches them off: whoever speaks to the machine would act with every word (WCAG 2.1.4). */
function areShortcutsOn(): boolean {
  return stored(SHORTCUTS) !== "off";
}

export function switchShortcuts(on: boolean): void {
  keep(SHORTCUTS, on ? "on" : "off");
}

export function useShortcuts(): boolean {
  return useKept(areShortcutsOn);
}
