package org.lianfang.gateway.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.eclipse.microprofile.graphql.Mutation;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;

/** Refuses a root operation before any service is asked; the owning service is told of a refused act (design, rule 9). */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AllowedInterceptor {

    private final Caller caller;
    private final Refusals refusals;

    AllowedInterceptor(Caller caller, Refusals refusals) {
        this.caller = caller;
        this.refusals = refusals;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Right right = call.getMethod().getAnnotation(Allowed.class).value();
        if (right.isOpenTo(caller.roles())) return call.proceed();
        boolean act = call.getMethod().isAnnotationPresent(Mutation.class)
                || call.getMethod().isAnnotationPresent(PUT.class)
                || call.getMethod().isAnnotationPresent(POST.class);
        if (act) {
            refusals.tell(right.owner(), call.getMethod().getName(), call.getParameters());
        }
        throw PlatformProblem.FORBIDDEN.problem();
    }
}
