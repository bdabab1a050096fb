package org.lianfang.gateway.service;

import java.util.List;

/** The body of a batch read. */
public record Areas(List<String> areas) {}
