package org.lianfang.deploy.bench;

import java.net.URI;
import java.util.List;
import org.lianfang.deploy.process.ManagedProcess;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.Ports;

/** One more registry-service on a database of its own, which is dropped when it is closed: the street's people stay as they are. */
record ApartRegister(Register register, ManagedProcess service) implements AutoCloseable {

    static ApartRegister start(BenchStack stack, String database) {
        Database server = stack.database(Database.SUPERUSER);
        server.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        int port = Ports.freePort();
        ManagedProcess process = stack.processes().startApart(Part.REGISTRY, database, port);
        URI url = URI.create("http://127.0.0.1:" + port);
        ApartRegister started =
                new ApartRegister(new Register(stack, url, server.named(database), process.handle()), process);
        InventedStreet.open(stack.operator(List.of(url)));
        return started;
    }

    @Override
    public void close() {
        service.stop();
        register.database()
                .named(Database.SUPERUSER)
                .execute("DROP DATABASE IF EXISTS " + register.database().name() + " WITH (FORCE)");
    }
}
