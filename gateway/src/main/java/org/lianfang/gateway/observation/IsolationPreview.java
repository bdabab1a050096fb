package org.lianfang.gateway.observation;

/** What opening an isolation order would do. */
public record IsolationPreview(int households, int persons, int alreadyObserved, int wouldExtend, int awayPersons) {}
