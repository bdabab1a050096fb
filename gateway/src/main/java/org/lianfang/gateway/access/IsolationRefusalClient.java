package org.lianfang.gateway.access;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.ProblemReader;

/** The audit of isolation-service. */
@RegisterRestClient(configKey = "isolation")
@RegisterProvider(ProblemReader.class)
interface IsolationRefusalClient extends RefusalClient {}
