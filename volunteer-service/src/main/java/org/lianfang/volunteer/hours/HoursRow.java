package org.lianfang.volunteer.hours;

/**
 * The duty of one person, post, community or organisation.
 *
 * @param key the volunteer's id, the post, the community's code, or the organisation's id
 * @param name the person's, the community's or the organisation's name, or what the post is called
 * @param organisations of a person: those that sent her, as words; null where none did
 */
public record HoursRow(String key, String name, int shifts, int minutes, String organisations) {}
