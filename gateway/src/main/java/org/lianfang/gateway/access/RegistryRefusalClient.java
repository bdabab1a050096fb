package org.lianfang.gateway.access;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.ProblemReader;

/** The audit of registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(ProblemReader.class)
interface RegistryRefusalClient extends RefusalClient {}
