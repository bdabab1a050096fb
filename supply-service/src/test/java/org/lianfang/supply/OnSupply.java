package org.lianfang.supply;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianfang.platformtest.Backend;

/** A test through HTTP against this service, a PostgreSQL, and the real services that it asks; all such tests share one start. */
@QuarkusTest
@QuarkusTestResource(
        value = Backend.class,
        initArgs = {
            @ResourceArg(name = "service", value = "supply"),
            @ResourceArg(name = "siblings", value = "registry-service,volunteer-service,isolation-service")
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnSupply {}
