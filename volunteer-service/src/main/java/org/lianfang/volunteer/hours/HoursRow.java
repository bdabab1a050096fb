package org.lianfang.volunteer.hours;

/**
 * The duty of one person, post or community.
 *
 * @param key the volunteer's id, the post, or the community's code
 * @param name the person's or the community's name, or what the post is called
 */
public record HoursRow(String key, String name, int shifts, int minutes) {}
