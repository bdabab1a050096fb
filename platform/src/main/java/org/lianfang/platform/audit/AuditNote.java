package org.lianfang.platform.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What an operation tells the audit about itself: ids, never values (design, rules 9 and 10). */
public final class AuditNote {

    public static final String DONE = "DONE";
    public static final String REPEATED = "REPEATED";
    public static final String REFUSED = "REFUSED";

    private final String operation;
    private final List<UUID> ids = new ArrayList<>();
    private String communityCode;
    private String reason;
    private String outcome = DONE;

    public AuditNote(String operation) {
        this.operation = operation;
    }

    public AuditNote on(UUID id) {
        ids.add(id);
        return this;
    }

    public AuditNote on(Collection<UUID> more) {
        ids.addAll(more);
        return this;
    }

    public AuditNote in(String code) {
        this.communityCode = code;
        return this;
    }

    /** The reason that the person gave, where one is owed. */
    public AuditNote because(String text) {
        this.reason = text;
        return this;
    }

    /** The same input came again and changed nothing. */
    public AuditNote repeated() {
        return outcome(REPEATED);
    }

    public AuditNote outcome(String value) {
        this.outcome = value;
        return this;
    }

    String operation() {
        return operation;
    }

    List<UUID> ids() {
        return ids;
    }

    String communityCode() {
        return communityCode;
    }

    String reason() {
        return reason;
    }

    String outcome() {
        return outcome;
    }
}
