package org.lianfang.gateway.access;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.ProblemReader;

/** The audit of volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterProvider(ProblemReader.class)
interface VolunteerRefusalClient extends RefusalClient {}
