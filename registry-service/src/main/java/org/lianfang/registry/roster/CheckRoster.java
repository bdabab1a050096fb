package org.lianfang.registry.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.platform.scope.BulkDoor.Entrant;
import org.lianfang.platform.secrecy.KeyedHash;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.rosterfile.RosterFile;
import org.lianfang.registry.search.PersonTokens;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Looks a roster through while it arrives: what is new, changed, in doubt or wrong. The register stays as it is. */
@Singleton
class CheckRoster {

    // Each holds a connection, now and then a second one, and up to 16 MB of a packed file.
    private static final int AT_ONCE = 2;

    // As long as most take: who comes third has not to send the file again.
    private static final long WAITS_SECONDS = 5;

    // A file may come over a slow line while the transaction waits for it.
    private static final String PATIENT = "select set_config('idle_in_transaction_session_timeout', '600s', true)";

    private final BulkDoor door;
    private final RosterImports imports;
    private final RosterPreview preview;
    private final RowHashes hashes;
    private final SealedNumbers numbers;
    private final PersonTokens tokens;
    private final KeyedHash hash;
    private final ObjectMapper json;
    private final Clock clock;
    private final RosterSettings settings;
    private final Semaphore places = new Semaphore(AT_ONCE);

    CheckRoster(
            BulkDoor door,
            RosterImports imports,
            RosterPreview preview,
            RowHashes hashes,
            SealedNumbers numbers,
            PersonTokens tokens,
            KeyedHash hash,
            ObjectMapper json,
            Clock clock,
            RosterSettings settings) {
        this.door = door;
        this.imports = imports;
        this.preview = preview;
        this.hashes = hashes;
        this.numbers = numbers;
        this.tokens = tokens;
        this.hash = hash;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /** @param bytes of the file as its sender says; 0 where nobody says */
    RosterView check(Entrant entrant, UUID id, String code, InputStream file, long bytes) {
        if (!hasPlace()) throw PlatformProblem.OVERLOADED.problem();
        CompletableFuture<RosterView> work = CompletableFuture.completedFuture(null);
        try {
            RosterView before = door.transaction(entrant, bulk -> {
                imports.mustReach(bulk, code);
                RosterView known = imports.find(bulk.connection(), id);
                boolean again = known == null || known.state() == RosterState.FAILED;
                if (again) imports.begin(bulk, id, code, entrant.person());
                return again ? null : known;
            });
            if (before != null) return sentAgain(entrant, before, code, file);
            var life = new SignOfLife(door, imports, entrant, id);
            var arriving = new ArrivingFile(file, bytes, life::stillThere);
            work = CompletableFuture.supplyAsync(
                    () -> checkNow(entrant, id, code, arriving, life), Infrastructure.getDefaultWorkerPool());
            return Answer.to(arriving.whole(), work, settings.answerWithin())
                    .orElseGet(() -> door.transaction(entrant, bulk -> imports.one(bulk.connection(), id)));
        } finally {
            work.whenComplete((done, failure) -> places.release());
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(WAITS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RosterView checkNow(Entrant entrant, UUID id, String code, ArrivingFile file, SignOfLife life) {
        try {
            return door.write(entrant, bulk -> {
                bulk.note().on(id).in(code);
                return readAll(bulk, id, code, file, life);
            });
        } catch (RuntimeException | Error failure) {
            String why = RosterImports.why(failure);
            door.transaction(entrant, bulk -> {
                imports.turn(bulk.connection(), id, RosterState.CHECKING, RosterState.FAILED, why);
                return null;
            });
            throw failure;
        }
    }

    private RosterView readAll(Bulk bulk, UUID id, String code, ArrivingFile file, SignOfLife life)
            throws SQLException {
        try (Statement statement = bulk.connection().createStatement()) {
            statement.execute(PATIENT);
        }
        var digest = new DigestInputStream(file, sha256());
        var rows = new RosterRows(
                id,
                code,
                bulk.connection(),
                new Register(bulk.connection(), code, numbers, tokens),
                new Comparison(numbers, tokens),
                hashes,
                new RosterStage(bulk.connection(), id, code, json),
                life);
        ReadAhead.run(next -> read(digest, file, next), rows);
        rows.finish();
        preview.keep(bulk.connection(), id, code, content(digest), rows, life);
        return imports.one(bulk.connection(), id);
    }

    private void read(InputStream file, ArrivingFile arriving, Consumer<RowBatch> next) {
        var reader = new RowReader(new RowChecks(clock), hashes, arriving, next);
        RosterFile.read(file, reader);
        reader.finish();
        rest(file);
    }

    /** The same file under the same id answers as the first time; another file is a conflict. */
    private RosterView sentAgain(Entrant entrant, RosterView known, String code, InputStream file) {
        if (known.state() == RosterState.CHECKING) throw PlatformProblem.STATE_CHANGED.at("id");
        var digest = new DigestInputStream(file, sha256());
        rest(digest);
        byte[] content = content(digest);
        boolean same = known.communityCode().equals(code)
                && door.transaction(
                        entrant, bulk -> Arrays.equals(content, preview.content(bulk.connection(), known.id())));
        if (!same) throw PlatformProblem.ID_TAKEN.at("id");
        return known;
    }

    private static void rest(InputStream file) {
        try {
            file.transferTo(OutputStream.nullOutputStream());
        } catch (IOException cutShort) {
            throw RegistryProblem.ROSTER_UNREADABLE.at("file");
        }
    }

    private byte[] content(DigestInputStream file) {
        return hash.of(
                "roster.file", HexFormat.of().formatHex(file.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
