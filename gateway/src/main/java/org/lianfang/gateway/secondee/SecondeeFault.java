package org.lianfang.gateway.secondee;

/** Why a row cannot be taken, and in which column. */
public record SecondeeFault(String column, String reason) {}
