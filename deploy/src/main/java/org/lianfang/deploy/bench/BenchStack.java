package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lianfang.deploy.demo.DemoTarget;
import org.lianfang.deploy.demo.Logins;
import org.lianfang.deploy.demo.Scale;
import org.lianfang.deploy.places.Operator;
import org.lianfang.deploy.stack.DataFolder;
import org.lianfang.deploy.stack.LocalStack;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.Ports;
import org.lianfang.deploy.stack.Secrets;
import org.lianfang.deploy.stack.StackOptions;

/** A stack of the yardsticks' own, on free ports and with a data folder that nothing else uses; and PostgreSQL's part beside it. */
final class BenchStack implements AutoCloseable {

    static final String OFFICER = "street-officer";
    static final String MANAGER = "community-manager";
    static final String STREET = "440705001";
    static final String CHENGDONG = "440705001012";

    private final StackOptions options;
    private final LocalStack stack;
    private final Logins logins;
    private final Ceiling ceiling;
    private final Consumer<String> progress;

    private BenchStack(StackOptions options, LocalStack stack, boolean pgbench) {
        this.options = options;
        this.stack = stack;
        this.progress = options.progress();
        this.logins = new Logins(DemoTarget.of(stack));
        progress.accept("PostgreSQL 自身的表 · PostgreSQL's own tables");
        this.ceiling = Ceiling.in(database(Database.SUPERUSER), scripts(), pgbench);
    }

    /** @param pgbench whether PostgreSQL's side may be driven by pgbench, where there is one */
    static BenchStack start(
            Path repository, Path data, boolean pgbench, Consumer<LocalStack> load, Consumer<String> progress) {
        StackOptions options = new StackOptions(repository, new DataFolder(data), Ports.free(), Scale.STREET, progress);
        LocalStack stack = LocalStack.prepare(options);
        // Also where the run is cut short: what it started must not outlive it.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        try {
            stack.run();
            stack.loadOnce(load);
            return new BenchStack(options, stack, pgbench && PgBench.isHere());
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    URI url(Part part) {
        return stack.url(part);
    }

    /** A token that lasts longer than any one turn. */
    String token(String login) {
        return logins.token(login);
    }

    /** So that each of these communities has a login that may store its rosters. */
    void appointManagers(List<String> communities) {
        CommunityManagers.appoint(stack, communities, DemoTarget.of(stack).password());
        communities.forEach(each -> token(CommunityManagers.loginOf(each)));
    }

    LocalStack processes() {
        return stack;
    }

    Ceiling ceiling() {
        return ceiling;
    }

    /** The stack's own registry, where the street may be one that the yardsticks made. */
    Register register() {
        return new Register(
                this,
                url(Part.REGISTRY),
                database(Part.REGISTRY.id()),
                stack.process(Part.REGISTRY).handle());
    }

    /** The operator's login at these services. */
    Operator operator(List<URI> services) {
        return operator(stack, services);
    }

    static Operator operator(LocalStack stack, List<URI> services) {
        DemoTarget target = DemoTarget.of(stack);
        return new Operator(services, target.tokenEndpoint(), target.operatorClient(), target.operatorSecret());
    }

    Database database(String name) {
        return new Database(url(Part.POSTGRES).getPort(), name, secrets().get("LIANFANG_POSTGRES_PASSWORD"));
    }

    Secrets secrets() {
        return Secrets.in(options.data().secrets());
    }

    Path repository() {
        return options.repository();
    }

    Path scripts() {
        return options.repository().resolve("deploy/yardsticks");
    }

    /** A text among the scripts. */
    String script(String name) {
        try {
            return Files.readString(scripts().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The four services and the gateway. */
    List<ProcessHandle> programs() {
        return Stream.concat(Part.SERVICES.stream(), Stream.of(Part.GATEWAY))
                .map(part -> stack.process(part).handle())
                .toList();
    }

    /** Where a part of the stack logs to. */
    Path log(String name) {
        return options.data().log(name);
    }

    void say(String line) {
        progress.accept(line);
    }

    @Override
    public void close() {
        stack.close();
    }
}
