package org.lianfang.volunteer.feed;

import org.lianfang.volunteer.shift.ShiftView;

/**
 * What goes down the line of a listener.
 *
 * @param shift as it stands after the change; null where nothing has changed and the line only shows that it stands
 */
public record Change(ShiftView shift) {}
