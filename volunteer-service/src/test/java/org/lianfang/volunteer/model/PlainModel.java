package org.lianfang.volunteer.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of booking (design, rules 1, 2 and 13) in plain words: no lock, no database, no concurrency. */
final class PlainModel {

    static final int LATE_HOURS = 2;

    /** One who asked, in the order of asking. */
    static final class Entry {
        final int person;
        final boolean shortNotice;
        final Instant asked;
        String status;

        Entry(int person, boolean shortNotice, Instant asked, String status) {
            this.person = person;
            this.shortNotice = shortNotice;
            this.asked = asked;
            this.status = status;
        }

        boolean holds() {
            return status.equals("BOOKED") || status.equals("OFFERED");
        }

        boolean waits() {
            return status.equals("WAITING");
        }
    }

    /** A shift with those who hold a place in it or wait. */
    static final class Line {
        final Instant starts;
        final Instant ends;
        final int capacity;
        final List<Entry> entries = new ArrayList<>();

        Line(Instant starts, Instant ends, int capacity) {
            this.starts = starts;
            this.ends = ends;
            this.capacity = capacity;
        }

        long booked() {
            return entries.stream().filter(Entry::holds).count();
        }

        boolean isFree() {
            return booked() < capacity;
        }

        boolean overlaps(Line other) {
            return starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }

        Optional<Entry> of(int person) {
            return entries.stream().filter(entry -> entry.person == person).findFirst();
        }
    }

    final List<Line> lines = new ArrayList<>();
    Instant now;

    /** The status she has afterwards, or what refused her. */
    String book(int person, int shift, boolean shortNotice) {
        Line line = lines.get(shift);
        Optional<Entry> there = line.of(person);
        if (there.isPresent()) return bookAgain(there.get(), line);
        if (holdsOverlap(person, line)) return "OVERLAPPING_SHIFT";
        if (line.isFree()) moveUp(line);
        var entry = new Entry(person, shortNotice, now, line.isFree() ? "BOOKED" : "WAITING");
        line.entries.add(entry);
        return entry.status;
    }

    private String bookAgain(Entry mine, Line line) {
        if (!mine.waits() || !line.isFree() || holdsOverlap(mine.person, line)) return mine.status;
        moveUp(line);
        if (mine.waits() && line.isFree()) mine.status = "BOOKED";
        return mine.status;
    }

    /** Gives back a place or a position; then the other lines in which she waits may move. */
    void leave(int person, int shift) {
        Line line = lines.get(shift);
        Entry mine = line.of(person).orElseThrow();
        line.entries.remove(mine);
        if (mine.holds()) moveUp(line);
        for (Line other : lines) {
            if (other.of(person).filter(Entry::waits).isPresent() && other.isFree()) moveUp(other);
        }
    }

    void moveUp(Line line) {
        while (line.isFree()) {
            Optional<Entry> next = line.entries.stream()
                    .filter(Entry::waits)
                    .filter(entry -> !holdsOverlap(entry.person, line))
                    .findFirst();
            if (next.isEmpty()) return;
            next.get().status = isReady(next.get(), line) ? "BOOKED" : "OFFERED";
        }
    }

    private boolean isReady(Entry entry, Line line) {
        Instant late = line.starts.minus(LATE_HOURS, ChronoUnit.HOURS);
        return entry.shortNotice || !entry.asked.isBefore(late) || now.isBefore(late);
    }

    private boolean holdsOverlap(int person, Line line) {
        return lines.stream()
                .filter(other -> other.overlaps(line))
                .flatMap(other -> other.of(person).stream())
                .anyMatch(Entry::holds);
    }
}
