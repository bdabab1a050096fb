import type { Post } from "../../graph/documents.gen";

const said: Record<Post, true> = {
  DELIVERY: true,
  SHOPPING: true,
  GATE: true,
  TEMPERATURE: true,
  CODE_SCAN: true,
  DATA_ENTRY: true,
  QUEUE_GUIDE: true,
  PRIORITY_LANE: true,
  HOME_SAMPLING: true,
  SITE_SETUP: true,
  PATROL: true,
  LOGISTICS: true,
  HOUSEHOLD_WATCH: true,
  DISINFECTION: true,
  PHONE_VERIFICATION: true,
  COUNSELLING: true,
  PUBLICITY: true,
  OTHER: true,
};

/** The most common first; a new one does not compile until it stands here. */
export const posts = Object.keys(said) as Post[];

/** The post that a field holds. */
export function postOf(value: string): Post {
  return posts.find((each) => each === value) ?? "OTHER";
}
