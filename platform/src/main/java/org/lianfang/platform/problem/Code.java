package org.lianfang.platform.problem;

/** The six codes that clients of the graph may rely on. */
public enum Code {
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    BAD_INPUT,
    CONFLICT,
    SERVICE_UNAVAILABLE;

    public static Code ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 409 -> CONFLICT;
            default -> status >= 500 ? SERVICE_UNAVAILABLE : BAD_INPUT;
        };
    }
}
