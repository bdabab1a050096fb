package org.lianfang.gateway.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A line of a list of people. */
@Description("Both are owed; a line without is told by its number, with all others that are wrong.")
@Input("ListedPersonInput")
public record ListedPersonInput(String name, String phone) {}
