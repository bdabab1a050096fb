package org.lianfang.gateway.service;

/** How many there were of what was asked for, as a service answers it. */
public record Count(int count) {}
