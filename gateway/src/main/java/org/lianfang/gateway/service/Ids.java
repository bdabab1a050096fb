package org.lianfang.gateway.service;

import java.util.List;
import java.util.UUID;

/** The body of a batch read. */
public record Ids(List<UUID> ids) {}
