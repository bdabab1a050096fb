package org.lianfang.deploy.demo;

import org.lianfang.deploy.wire.Tokens;
import org.lianfang.deploy.wire.Wire;

/** Tokens of the demo logins. */
public final class Logins {

    /** The service login that opens communities and loads in bulk; no person. */
    static final String OPERATOR = "";

    private static final String CLIENT = "lianfang-dev";

    private final DemoTarget target;
    private final Tokens tokens;

    public Logins(DemoTarget target) {
        this(target, new Wire());
    }

    Logins(DemoTarget target, Wire wire) {
        this.target = target;
        this.tokens = new Tokens(target.tokenEndpoint(), wire);
    }

    public String token(String login) {
        return login.equals(OPERATOR)
                ? tokens.ofService(target.operatorClient(), target.operatorSecret())
                : tokens.ofPerson(CLIENT, login, target.password());
    }
}
