package org.lianfang.volunteer.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of booking (design, rules 1, 2 and 13) in plain words: no lock, no database, no concurrency. */
final class PlainModel {

    static final int LATE_HOURS = 2;
    static final int OFFER_MINUTES = 20;

    /** One who asked, in the order of asking. */
    static final class Entry {
        final int person;
        final boolean shortNotice;
        final Instant asked;
        String status;
        Instant until;

        Entry(int person, boolean shortNotice, Instant asked, String status) {
            this.person = person;
            this.shortNotice = shortNotice;
            this.asked = asked;
            this.status = status;
        }

        Entry copy() {
            var copy = new Entry(person, shortNotice, asked, status);
            copy.until = until;
            return copy;
        }

        boolean hasRunOut(Instant now) {
            return status.equals("OFFERED") && !until.isAfter(now);
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
        Instant ends;
        final int capacity;
        final List<Entry> entries = new ArrayList<>();

        Line(Instant starts, Instant ends, int capacity) {
            this.starts = starts;
            this.ends = ends;
            this.capacity = capacity;
        }

        Line copy() {
            var copy = new Line(starts, ends, capacity);
            entries.forEach(entry -> copy.entries.add(entry.copy()));
            return copy;
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
        if (line.isFree() && line.entries.stream().anyMatch(Entry::waits)) moveUp(line);
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

    /** Takes a place that was offered; null where she may, else what refuses her. */
    String accept(int person, int shift) {
        Entry mine = lines.get(shift).of(person).orElseThrow();
        if (mine.waits()) return "NOTHING_OFFERED";
        if (mine.hasRunOut(now)) return "OFFER_EXPIRED";
        mine.status = "BOOKED";
        return null;
    }

    /** Others' overlaps may be gone; lines move at the next act on them or at a round. */
    void shorten(int shift, Instant end) {
        lines.get(shift).ends = end;
    }

    /** The lines that a round moves: an offer in them has run out, or a place is free that somebody can take. */
    List<Integer> due() {
        var due = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean over = line.entries.stream().anyMatch(entry -> entry.hasRunOut(now));
            if (over || line.isFree() && next(line).isPresent()) due.add(i);
        }
        return due;
    }

    PlainModel copy() {
        var copy = new PlainModel();
        copy.now = now;
        lines.forEach(line -> copy.lines.add(line.copy()));
        return copy;
    }

    /** Who holds a place or waits, and how, line by line. */
    List<List<String>> shown() {
        return lines.stream()
                .map(line -> line.entries.stream()
                        .map(entry -> entry.person + " " + entry.status)
                        .toList())
                .toList();
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

    /** Offers that have run out pass on, and every free place goes to the first who can take it. */
    void moveUp(Line line) {
        line.entries.removeIf(entry -> entry.hasRunOut(now));
        while (line.isFree()) {
            Optional<Entry> next = next(line);
            if (next.isEmpty()) return;
            boolean ready = isReady(next.get(), line);
            next.get().status = ready ? "BOOKED" : "OFFERED";
            next.get().until = ready ? null : now.plus(OFFER_MINUTES, ChronoUnit.MINUTES);
        }
    }

    private Optional<Entry> next(Line line) {
        return line.entries.stream()
                .filter(Entry::waits)
                .filter(entry -> !holdsOverlap(entry.person, line))
                .findFirst();
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
