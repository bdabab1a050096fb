package org.lianfang.gateway.access;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.ProblemReader;

/** The audit of supply-service. */
@RegisterRestClient(configKey = "supply")
@RegisterProvider(ProblemReader.class)
interface SupplyRefusalClient extends RefusalClient {}
